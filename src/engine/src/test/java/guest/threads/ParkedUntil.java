package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.LockSupport;

@Expect(
    reaches = {"true"},
    executions = 1_000,
    why = "a deadline ends a park, and so does an unpark before it")
public class ParkedUntil {
  private volatile Thread parked;

  public boolean one() {
    parked = Thread.currentThread();
    LockSupport.parkUntil(System.currentTimeMillis() + 1_000);
    return parked != null;
  }

  public void two() {
    LockSupport.unpark(parked);
  }
}
