package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "without get nothing orders the task before the read")
public class NobodyGets {
  private int x;

  public int run() {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.execute(() -> x = 1);
    int seen = x;
    pool.shutdown();
    return seen;
  }
}
