package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.LockSupport;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "park may return for no reason, so that unpark promises no order")
public class UnparkOrdersNothing {
  private int x;

  public int run() throws InterruptedException {
    int[] seen = new int[1];
    Thread t =
        new Thread(
            () -> {
              LockSupport.park();
              seen[0] = x;
            });
    t.start();
    x = 1;
    LockSupport.unpark(t);
    t.join();
    return seen[0];
  }
}
