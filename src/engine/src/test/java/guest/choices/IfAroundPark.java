package guest.choices;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.LockSupport;

@Expect(
    strategy = "random",
    reaches = {"0", "1"},
    why = "park may return although nobody has unparked: only a loop around it is right")
public class IfAroundPark {
  private volatile Thread waiter;
  private volatile int flag;

  public int one() {
    waiter = Thread.currentThread();
    if (flag == 0) {
      LockSupport.park(this);
    }
    return flag;
  }

  public void two() {
    flag = 1;
    LockSupport.unpark(waiter);
  }
}
