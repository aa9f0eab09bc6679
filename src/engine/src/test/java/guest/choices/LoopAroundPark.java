package guest.choices;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.LockSupport;

@Expect(strategy = "random", reaches = "1", why = "a loop around park looks again")
public class LoopAroundPark {
  private volatile Thread waiter;
  private volatile int flag;

  public int one() {
    waiter = Thread.currentThread();
    while (flag == 0) {
      LockSupport.park(this);
    }
    return flag;
  }

  public void two() {
    flag = 1;
    LockSupport.unpark(waiter);
  }
}
