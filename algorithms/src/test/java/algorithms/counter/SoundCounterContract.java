package algorithms.counter;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every counter that is not broken also does for many threads, at full speed. */
abstract class SoundCounterContract extends CounterContract {

  private static final int THREADS = 4;
  private static final int INCREMENTS = 100_000;

  @Test
  void no_increment_is_lost() throws Exception {
    Counter counter = create();
    Together.run(
        THREADS,
        thread -> {
          for (int i = 0; i < INCREMENTS; i++) {
            counter.increment();
          }
          return null;
        });
    assertThat(counter.get()).isEqualTo((long) THREADS * INCREMENTS);
  }

  @Test
  void a_thread_sees_its_own_increments_and_never_a_falling_count() throws Exception {
    Counter counter = create();
    List<Boolean> sound =
        Together.run(
            THREADS,
            thread -> {
              long last = 0;
              for (int i = 1; i <= INCREMENTS; i++) {
                counter.increment();
                long now = counter.get();
                if (now <= last || now < i || now > (long) THREADS * INCREMENTS) {
                  return false;
                }
                last = now;
              }
              return true;
            });
    assertThat(sound).containsOnly(true);
  }
}
