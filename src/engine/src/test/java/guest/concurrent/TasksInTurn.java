package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Expect(reaches = "2", why = "one worker runs one task after the other")
public class TasksInTurn {
  private int count;

  public int run() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> first = pool.submit(() -> count++);
    Future<?> second = pool.submit(() -> count++);
    first.get();
    second.get();
    pool.shutdown();
    return count;
  }
}
