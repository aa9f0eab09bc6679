package algorithms.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every queue does for one thread, the broken ones included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class QueueContract {

  /** How many values a queue with a bound holds in these tests. */
  static final int CAPACITY = 16;

  abstract <E> ConcurrentQueue<E> create();

  @Test
  void a_new_queue_is_empty() {
    ConcurrentQueue<String> queue = create();
    assertThat(queue.isEmpty()).isTrue();
    assertThat(queue.poll()).isNull();
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void values_come_out_first_in_first_out() {
    ConcurrentQueue<String> queue = create();
    assertThat(queue.offer("a")).isTrue();
    assertThat(queue.offer("b")).isTrue();
    assertThat(queue.offer("b")).isTrue();
    assertThat(queue.isEmpty()).isFalse();
    assertThat(queue.poll()).isEqualTo("a");
    assertThat(queue.poll()).isEqualTo("b");
    assertThat(queue.poll()).isEqualTo("b");
    assertThat(queue.poll()).isNull();
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void null_is_refused_and_the_queue_unchanged() {
    ConcurrentQueue<String> queue = create();
    queue.offer("a");
    assertThatNullPointerException()
        .isThrownBy(() -> queue.offer(null))
        .withMessage("A queue holds no null: poll() returns null when it is empty.");
    assertThat(queue.poll()).isEqualTo("a");
    assertThat(queue.poll()).isNull();
  }

  @Test
  void behaves_as_the_jdks_deque_does_over_any_sequence_of_calls() {
    Random random = new Random(42);
    ConcurrentQueue<Integer> queue = create();
    ArrayDeque<Integer> model = new ArrayDeque<>();
    for (int i = 0; i < 20_000; i++) {
      boolean climb = i / 100 % 2 == 0;
      if (model.size() < CAPACITY && random.nextInt(10) < (climb ? 7 : 3)) {
        assertThat(queue.offer(i)).isTrue();
        model.add(i);
      } else {
        assertThat(queue.poll()).isEqualTo(model.poll());
      }
      assertThat(queue.isEmpty()).isEqualTo(model.isEmpty());
    }
  }
}
