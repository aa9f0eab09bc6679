package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    finds = "deadlock",
    why = "the only thread of the pool waits for a task that only it could run")
public class TaskBehindItself {
  public void run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.submit(() -> pool.submit(() -> 1).get()).get();
    pool.shutdown();
  }
}
