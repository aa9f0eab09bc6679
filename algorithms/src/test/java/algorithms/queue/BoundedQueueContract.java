package algorithms.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What a queue on an array does when it is full. To be run beside the other contracts. */
interface BoundedQueueContract {

  ConcurrentQueue<Integer> create(int capacity);

  @Test
  default void a_full_queue_refuses_a_value_and_keeps_the_others() {
    ConcurrentQueue<Integer> queue = create(4);
    for (int round = 0; round < 10; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(queue.offer(i)).isTrue();
      }
      assertThat(queue.offer(9)).isFalse();
      assertThat(queue.poll()).isEqualTo(0);
      assertThat(queue.offer(4)).isTrue();
      assertThat(queue.offer(9)).isFalse();
      for (int i = 1; i <= 4; i++) {
        assertThat(queue.poll()).isEqualTo(i);
      }
      assertThat(queue.poll()).isNull();
    }
  }

  @Test
  default void a_capacity_that_is_no_power_of_two_is_refused() {
    for (int wrong : new int[] {3, 6, 1000}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> create(wrong))
          .withMessage("The capacity must be a power of two: " + wrong + ".");
    }
    for (int wrong : new int[] {0, -4, Integer.MIN_VALUE}) {
      assertThatIllegalArgumentException().isThrownBy(() -> create(wrong));
    }
  }
}
