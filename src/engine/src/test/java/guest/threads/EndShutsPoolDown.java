package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

@Expect(
    reaches = {"2, true"},
    executions = 2_000,
    why = "a final call may wait for the tasks of a pool")
public class EndShutsPoolDown {
  private final ExecutorService pool = Executors.newFixedThreadPool(1);
  private volatile int done;

  public int one() throws Exception {
    return pool.submit(() -> ++done).get() + pool.submit(() -> 1).get();
  }

  public boolean end() throws InterruptedException {
    pool.shutdown();
    return pool.awaitTermination(1, TimeUnit.SECONDS) && pool.isTerminated();
  }
}
