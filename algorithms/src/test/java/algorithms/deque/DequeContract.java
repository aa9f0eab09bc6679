package algorithms.deque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every work-stealing deque does for one thread, the broken ones included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class DequeContract {

  abstract <E> StealingDeque<E> create();

  @Test
  void the_owner_gets_the_last_task_and_a_thief_the_first() {
    StealingDeque<String> deque = create();
    assertThat(deque.isEmpty()).isTrue();
    deque.push("a");
    deque.push("b");
    deque.push("c");
    assertThat(deque.isEmpty()).isFalse();
    assertThat(deque.pop()).isEqualTo("c");
    assertThat(deque.steal()).isEqualTo("a");
    assertThat(deque.pop()).isEqualTo("b");
    assertThat(deque.pop()).isNull();
    assertThat(deque.steal()).isNull();
    assertThat(deque.isEmpty()).isTrue();
  }

  @Test
  void null_is_refused_and_the_deque_unchanged() {
    StealingDeque<String> deque = create();
    assertThatNullPointerException()
        .isThrownBy(() -> deque.push(null))
        .withMessage("A deque holds no null: pop() returns null when it is empty.");
    assertThat(deque.isEmpty()).isTrue();
  }

  @Test
  void behaves_as_the_jdks_deque_does_over_any_sequence_of_calls() {
    Random random = new Random(42);
    StealingDeque<Integer> deque = create();
    ArrayDeque<Integer> model = new ArrayDeque<>();
    for (int i = 0; i < 20_000; i++) {
      boolean climb = i / 300 % 2 == 0;
      if (random.nextInt(10) < (climb ? 7 : 3)) {
        deque.push(i);
        model.addLast(i);
      } else if (random.nextBoolean()) {
        assertThat(deque.pop()).isEqualTo(model.pollLast());
      } else {
        assertThat(deque.steal()).isEqualTo(model.pollFirst());
      }
      assertThat(deque.isEmpty()).isEqualTo(model.isEmpty());
    }
  }
}
