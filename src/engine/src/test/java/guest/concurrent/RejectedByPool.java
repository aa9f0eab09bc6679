package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

@Expect(
    reaches = "true",
    why =
        "a pool with one worker and a queue for one task refuses a third, since the first one waits"
            + " until that has been said")
public class RejectedByPool {
  public boolean run() {
    CountDownLatch go = new CountDownLatch(1);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
    Runnable task =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    pool.execute(task);
    pool.execute(task);
    boolean refused = false;
    try {
      pool.execute(task);
    } catch (RejectedExecutionException e) {
      refused = true;
    }
    go.countDown();
    pool.shutdown();
    return refused;
  }
}
