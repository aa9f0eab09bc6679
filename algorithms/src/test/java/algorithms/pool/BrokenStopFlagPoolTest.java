package algorithms.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No close: that it may hang is proved under control, and would be luck here. */
@Timeout(60) // against a hang; nothing here is a statement about speed
final class BrokenStopFlagPoolTest {

  @Test
  void tasks_are_run() {
    BrokenStopFlagPool pool = new BrokenStopFlagPool(2);
    AtomicInteger run = new AtomicInteger();
    for (int i = 0; i < 1_000; i++) {
      pool.execute(run::incrementAndGet);
    }
    while (run.get() < 1_000) {
      Thread.onSpinWait();
    }
    assertThat(run.get()).isEqualTo(1_000);
  }
}
