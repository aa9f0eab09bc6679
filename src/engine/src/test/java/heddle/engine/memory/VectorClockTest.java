package heddle.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorClockTest {
  private static final int CLOCKS = 6;
  private static final int THREADS = 200;

  @Test
  void what_is_joined_is_known_and_the_other_clock_stays_as_it_was() {
    VectorClock one = new VectorClock();
    VectorClock two = new VectorClock();
    one.tick(3);
    one.tick(100);
    two.tick(100);
    two.tick(100);
    two.tick(101);

    one.join(two);
    one.tick(101);

    assertThat(one.get(3)).isEqualTo(1);
    assertThat(one.get(100)).isEqualTo(2);
    assertThat(one.get(101)).isEqualTo(2);
    assertThat(two.get(3)).isZero();
    assertThat(two.get(101)).isEqualTo(1);
    assertThat(two.get(10_000)).isZero();
  }

  @Test
  void who_hands_a_clock_on_can_go_on_with_it() {
    VectorClock one = new VectorClock();
    one.tick(50);
    VectorClock two = new VectorClock();
    two.join(one);

    one.tick(50);
    two.tick(51);

    assertThat(one.get(50)).isEqualTo(2);
    assertThat(one.get(51)).isZero();
    assertThat(two.get(50)).isEqualTo(1);
    assertThat(two.get(51)).isEqualTo(1);
  }

  @Test
  void it_is_a_vector_of_maxima_whatever_happens() {
    Random random = new Random(7);
    VectorClock[] clocks = new VectorClock[CLOCKS];
    int[][] expected = new int[CLOCKS][THREADS];
    Arrays.setAll(clocks, i -> new VectorClock());
    for (int i = 0; i < 20_000; i++) {
      int one = random.nextInt(CLOCKS);
      int two = random.nextInt(CLOCKS);
      int thread = random.nextInt(THREADS);
      switch (random.nextInt(8)) {
        case 0 -> {
          clocks[one].clear();
          Arrays.fill(expected[one], 0);
        }
        case 1, 2, 3 -> {
          clocks[one].join(clocks[two]);
          int[] theirs = expected[two];
          Arrays.setAll(expected[one], t -> Math.max(expected[one][t], theirs[t]));
        }
        default -> {
          clocks[one].tick(thread);
          expected[one][thread]++;
        }
      }
    }
    for (int c = 0; c < CLOCKS; c++) {
      VectorClock clock = clocks[c];
      int[] times = new int[THREADS];
      Arrays.setAll(times, clock::get);
      assertThat(times).isEqualTo(expected[c]);
    }
  }
}
