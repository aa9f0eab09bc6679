package heddle.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomWalkTest {
  private static final int[] THREE = {1, 4, 7};

  private static int[] choices(long seed, long execution, int count) {
    RandomWalk walk = new RandomWalk(seed);
    walk.begin(execution);
    return IntStream.range(0, count).map(i -> walk.next(THREE, 3, 0)).toArray();
  }

  @Test
  void the_same_seed_and_execution_choose_the_same() {
    assertThat(choices(7, 3, 100)).isEqualTo(choices(7, 3, 100));
  }

  @Test
  void another_seed_or_execution_chooses_differently() {
    assertThat(choices(7, 3, 100)).isNotEqualTo(choices(8, 3, 100));
    assertThat(choices(7, 3, 100)).isNotEqualTo(choices(7, 4, 100));
  }

  @Test
  void every_thread_is_chosen_about_equally_often() {
    int[] choices = choices(1, 1, 30_000);
    for (int thread : THREE) {
      assertThat(IntStream.of(choices).filter(c -> c == thread).count()).isBetween(9_700L, 10_300L);
    }
  }

  @Test
  void the_switch_rate_halves_from_execution_to_execution() {
    for (int execution = 1; execution <= 12; execution++) {
      RandomWalk walk = new RandomWalk(3);
      walk.begin(execution);
      int current = 1;
      int switches = 0;
      for (int i = 0; i < 64_000; i++) {
        int next = walk.next(THREE, 3, current);
        switches += next == current ? 0 : 1;
        current = next;
      }
      // Of the draws at the rate, two of three hit another thread.
      double expected = 64_000 * 2.0 / 3 / (1 << (execution - 1) % 6);
      assertThat((double) switches).isBetween(expected * 0.9, expected * 1.1);
    }
  }

  @Test
  void a_single_thread_uses_up_no_randomness() {
    RandomWalk walk = new RandomWalk(5);
    walk.begin(1);
    assertThat(walk.next(new int[] {9}, 1, 0)).isEqualTo(9);
    int afterwards = walk.next(THREE, 3, 0);
    walk.begin(1);
    assertThat(walk.next(THREE, 3, 0)).isEqualTo(afterwards);
  }
}
