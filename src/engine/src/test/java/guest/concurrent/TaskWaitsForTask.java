package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    finds = "deadlock",
    why = "the only worker waits for a task that it would have to run itself")
public class TaskWaitsForTask {
  public void run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.submit(() -> pool.submit(() -> 1).get()).get();
  }
}
