package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

@Expect(
    finds = "deadlock",
    why = "the pool does not end before the task does that waits for its end")
public class PoolClosesItself {
  public void run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.submit(
            () -> {
              pool.shutdown();
              return pool.awaitTermination(1, TimeUnit.DAYS);
            })
        .get();
  }
}
