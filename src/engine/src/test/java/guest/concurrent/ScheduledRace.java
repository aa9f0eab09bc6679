package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

@Expect(
    reaches = {"1", "2"},
    why = "a periodic task and its owner increment without a lock")
public class ScheduledRace {
  private int count;

  public int run() throws Exception {
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
    Future<?> task = pool.schedule(() -> count++, 1, TimeUnit.MILLISECONDS);
    count++;
    task.get();
    pool.shutdown();
    return count;
  }
}
