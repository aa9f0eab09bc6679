package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

@Expect(
    reaches = "\"ba\"",
    keys = "\"choices\": {\"earlyTimeouts\": false}",
    why = "without early time-outs the shorter delay comes first")
public class ScheduledInTime {
  private final StringBuffer order = new StringBuffer();

  public String run() throws Exception {
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
    Future<?> slow = pool.schedule(() -> order.append('a'), 10, TimeUnit.MILLISECONDS);
    Future<?> quick = pool.schedule(() -> order.append('b'), 5, TimeUnit.MILLISECONDS);
    slow.get();
    quick.get();
    pool.shutdown();
    return order.toString();
  }
}
