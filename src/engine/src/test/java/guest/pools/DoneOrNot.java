package guest.pools;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Expect(
    reaches = {"\"0 false\"", "\"0 true\"", "\"1 false\"", "\"1 true\""},
    proved = true,
    strategy = "exhaustive",
    why = "the task is done with its last step, which may come before or after the question")
public class DoneOrNot {
  private volatile int x;
  private volatile int y;

  public String run() {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Future<?> task =
        pool.submit(
            () -> {
              y = 1;
              x = 1;
            });
    int seen = y;
    return seen + " " + task.isDone();
  }
}
