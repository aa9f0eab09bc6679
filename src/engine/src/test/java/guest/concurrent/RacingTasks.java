package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Expect(
    reaches = {"1", "2"},
    why = "two workers increment without a lock")
public class RacingTasks {
  private int count;

  public int run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Future<?> first = pool.submit(() -> count++);
    Future<?> second = pool.submit(() -> count++);
    first.get();
    second.get();
    pool.shutdown();
    return count;
  }
}
