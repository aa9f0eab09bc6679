package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    reaches = {"6"},
    keys = "\"checks\": [\"data-race\"]",
    why = "submit comes before the task, and the task before get")
public class PoolOrders {
  private int x;

  public int run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    x = 1;
    pool.submit(() -> x += 2).get();
    x++;
    pool.submit(() -> x += 2).get();
    pool.shutdown();
    return x;
  }
}
