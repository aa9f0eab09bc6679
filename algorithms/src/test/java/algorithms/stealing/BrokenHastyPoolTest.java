package algorithms.stealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closed when all is done: that it loses tasks otherwise is proved under control. */
@Timeout(60) // against a hang; nothing here is a statement about speed
final class BrokenHastyPoolTest {

  @Test
  void tasks_are_run_and_the_workers_end() throws Exception {
    BrokenHastyPool pool = new BrokenHastyPool(2);
    AtomicInteger run = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(100);
    for (int i = 0; i < 100; i++) {
      pool.execute(
          () -> {
            run.incrementAndGet();
            done.countDown();
          });
    }
    done.await();
    pool.close();
    assertThat(run.get()).isEqualTo(100);
  }
}
