package algorithms.list;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every set that is not broken also does for many threads, at full speed. */
abstract class SoundSetContract extends SetContract {

  private static final int THREADS = 4;
  private static final int CALLS = 30_000;
  private static final int ELEMENTS = 16;

  /** The removals and additions of an element alternate, whoever does them. */
  @Test
  void what_is_in_the_set_at_the_end_is_what_was_added_less_what_was_removed() throws Exception {
    ConcurrentSet<Integer> set = create();
    List<int[]> balances =
        Together.run(
            THREADS,
            thread -> {
              Random random = new Random(thread);
              int[] balance = new int[ELEMENTS];
              for (int i = 0; i < CALLS; i++) {
                int element = random.nextInt(ELEMENTS);
                if (random.nextBoolean()) {
                  balance[element] += set.add(element) ? 1 : 0;
                } else {
                  balance[element] -= set.remove(element) ? 1 : 0;
                }
              }
              return balance;
            });
    for (int element = 0; element < ELEMENTS; element++) {
      int e = element;
      int left = balances.stream().mapToInt(balance -> balance[e]).sum();
      assertThat(left).isEqualTo(set.contains(e) ? 1 : 0);
    }
  }

  @Test
  void an_element_that_nobody_else_touches_stays_among_those_that_come_and_go() throws Exception {
    ConcurrentSet<Integer> set = create();
    List<Integer> wrong =
        Together.run(
            THREADS,
            thread -> {
              int answers = 0;
              for (int i = 0; i < CALLS; i++) {
                int element = i % ELEMENTS * THREADS + thread;
                answers += set.add(element) ? 0 : 1;
                answers += set.contains(element) ? 0 : 1;
                answers += set.remove(element) ? 0 : 1;
                answers += set.contains(element) ? 1 : 0;
              }
              return answers;
            });
    assertThat(wrong).containsOnly(0);
  }
}
