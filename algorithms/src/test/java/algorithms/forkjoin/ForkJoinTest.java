package algorithms.forkjoin;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.stealing.WorkStealingPool;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class ForkJoinTest {

  @Test
  void sums_are_right_whatever_the_number_of_threads() {
    for (int threads = 1; threads <= 4; threads++) {
      assertThat(new ForkJoinSum(threads).upTo(1)).isEqualTo(1);
      assertThat(new ForkJoinSum(threads).upTo(1_000)).isEqualTo(500_500);
    }
  }

  @Test
  void with_threads_enough_the_broken_sum_is_right_too() throws Exception {
    assertThat(new BrokenPooledSum(7).upTo(4)).isEqualTo(10);
  }

  @Test
  void arrays_are_sorted() {
    try (WorkStealingPool pool = new WorkStealingPool(3)) {
      for (int size : new int[] {0, 1, 2, 10_000, 100_001}) {
        int[] numbers = new Random(size).ints(size, -1_000, 1_000).toArray();
        int[] expected = numbers.clone();
        Arrays.sort(expected);
        MergeSort.sort(numbers, pool);
        assertThat(numbers).isEqualTo(expected);
      }
    }
  }
}
