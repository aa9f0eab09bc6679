package algorithms.stealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One thread only: that two go away without the task is proved under control. */
final class BrokenCountedDequeTest {

  @Test
  void the_owner_takes_the_last_and_thieves_the_first() {
    BrokenCountedDeque<Integer> deque = new BrokenCountedDeque<>();
    assertThat(deque.isEmpty()).isTrue();
    assertThat(deque.pop()).isNull();
    assertThat(deque.steal()).isNull();
    for (int i = 1; i <= 3; i++) {
      deque.push(i);
    }
    assertThat(deque.isEmpty()).isFalse();
    assertThat(deque.steal()).isEqualTo(1);
    assertThat(deque.pop()).isEqualTo(3);
    assertThat(deque.pop()).isEqualTo(2);
    assertThat(deque.pop()).isNull();
  }
}
