package algorithms.map;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every map that is not broken also does, for one thread and for many, at full speed. */
abstract class SoundMapContract extends MapContract {

  /** How many different keys there are in these tests, at most. */
  static final int KEYS = 512;

  private static final int THREADS = 4;
  private static final int CALLS = 50_000;

  /** A key whose hash codes collide by the dozen. */
  private record Colliding(int number) {
    @Override
    public int hashCode() {
      return number % 8;
    }
  }

  @Test
  void behaves_as_the_jdks_map_does_over_any_sequence_of_calls() {
    Random random = new Random(42);
    ConcurrentHashing<Object, Integer> map = create();
    Map<Object, Integer> model = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      int number = random.nextInt(KEYS / 2);
      Object key = number % 3 == 0 ? new Colliding(number) : number * 0x10001;
      switch (random.nextInt(4)) {
        case 0, 1 -> assertThat(map.put(key, i)).isEqualTo(model.put(key, i));
        case 2 -> assertThat(map.remove(key)).isEqualTo(model.remove(key));
        default -> {
          assertThat(map.get(key)).isEqualTo(model.get(key));
          assertThat(map.containsKey(key)).isEqualTo(model.containsKey(key));
        }
      }
    }
  }

  /** Every value put is returned once: by the put or remove after it, or left over at the end. */
  @Test
  void no_value_is_lost_and_none_comes_back() throws Exception {
    ConcurrentHashing<Integer, Integer> map = create();
    AtomicInteger tickets = new AtomicInteger();
    int keys = 16;
    List<long[]> sums =
        Together.run(
            THREADS,
            thread -> {
              Random random = new Random(thread);
              long[] sum = new long[2];
              for (int i = 0; i < CALLS; i++) {
                int key = random.nextInt(keys);
                Integer old;
                if (random.nextInt(3) > 0) {
                  int value = tickets.incrementAndGet();
                  sum[0] += value;
                  old = map.put(key, value);
                } else {
                  old = map.remove(key);
                }
                sum[1] += old == null ? 0 : old;
              }
              return sum;
            });
    long left = 0;
    for (int key = 0; key < keys; key++) {
      Integer value = map.remove(key);
      left += value == null ? 0 : value;
    }
    assertThat(sums.stream().mapToLong(sum -> sum[1]).sum() + left)
        .isEqualTo(sums.stream().mapToLong(sum -> sum[0]).sum());
  }

  @Test
  void keys_that_nobody_else_touches_keep_their_values_while_the_map_grows() throws Exception {
    ConcurrentHashing<Integer, Integer> map = create();
    int each = KEYS / THREADS;
    List<Integer> wrong =
        Together.run(
            THREADS,
            thread -> {
              int answers = 0;
              for (int i = 0; i < each; i++) {
                int key = thread + i * THREADS;
                answers += map.put(key, i) == null ? 0 : 1;
                for (int j = 0; j <= i; j++) {
                  Integer value = map.get(thread + j * THREADS);
                  answers += value != null && value == j ? 0 : 1;
                }
              }
              return answers;
            });
    assertThat(wrong).containsOnly(0);
  }
}
