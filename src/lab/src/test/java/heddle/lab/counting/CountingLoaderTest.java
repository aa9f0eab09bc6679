package heddle.lab.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class CountingLoaderTest {
  /** Loads the one class as it is rewritten, and all others as they are. */
  private static final class Rewriting extends ClassLoader {
    Class<?> load(Class<?> original) throws Exception {
      String file = "/" + original.getName().replace('.', '/') + ".class";
      try (InputStream in = original.getResourceAsStream(file)) {
        byte[] bytes = CountingLoader.counting(in.readAllBytes());
        return defineClass(original.getName(), bytes, 0, bytes.length);
      }
    }
  }

  private static long since(LongAdder count, long before) {
    return count.sum() - before;
  }

  @Test
  void each_thing_is_counted_as_often_as_it_is_done() throws Exception {
    long attempts = Counts.ATTEMPTS.sum();
    long failed = Counts.FAILED.sum();
    long locks = Counts.LOCKS.sum();
    long lockWaits = Counts.LOCK_WAITS.sum();
    long sleeps = Counts.SLEEPS.sum();
    long spins = Counts.SPINS.sum();
    long steals = Counts.STEALS.sum();
    Runnable fixture =
        (Runnable) new Rewriting().load(Fixture.class).getConstructor().newInstance();

    fixture.run();

    assertThat(since(Counts.ATTEMPTS, attempts)).isEqualTo(3);
    assertThat(since(Counts.FAILED, failed)).isEqualTo(1);
    assertThat(since(Counts.LOCKS, locks)).isEqualTo(2);
    assertThat(since(Counts.LOCK_WAITS, lockWaits)).isEqualTo(1);
    assertThat(since(Counts.SLEEPS, sleeps)).isEqualTo(3);
    assertThat(since(Counts.SPINS, spins)).isEqualTo(2);
    assertThat(since(Counts.STEALS, steals)).isEqualTo(1);
    // Nobody waits any more, whatever the clock says.
    assertThat(Counts.IDLENESS.until(0)).isEqualTo(Counts.IDLENESS.until(1_000_000));
  }

  @Test
  void a_queue_is_looked_at_once_at_least() {
    assertThat(QueueSampler.start(() -> 7).mean()).isEqualTo(7);
  }
}
