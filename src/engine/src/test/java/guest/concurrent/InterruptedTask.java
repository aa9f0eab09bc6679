package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

@Expect(
    reaches = {"\"nevertrue\"", "\"interruptedtrue\"", "\"sleptfalse\"", "\"slepttrue\""},
    executions = 2_000,
    strategy = "random",
    why = "a task that is cancelled is interrupted, or never begins, or has ended before")
public class InterruptedTask {
  public String run() throws InterruptedException {
    String[] seen = {"never"};
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> task =
        pool.submit(
            () -> {
              try {
                Thread.sleep(1_000);
                seen[0] = "slept";
              } catch (InterruptedException e) {
                seen[0] = "interrupted";
              }
            });
    boolean cancelled = task.cancel(true);
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.DAYS);
    return seen[0] + cancelled;
  }
}
