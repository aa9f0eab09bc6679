package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.LockSupport;

@Expect(
    reaches = {"true"},
    executions = 500,
    strategy = "random",
    why = "the stack of a thread that is parked ends in the method that parks")
public class StackOfAnother {
  private volatile boolean go;

  public boolean run() throws InterruptedException {
    Thread t = new Thread(this::stand);
    t.start();
    while (t.getState() != Thread.State.WAITING) {
      Thread.yield();
    }
    boolean stands = false;
    for (StackTraceElement frame : t.getStackTrace()) {
      stands |= frame.getMethodName().equals("stand");
    }
    go = true;
    LockSupport.unpark(t);
    t.join();
    return stands && t.getStackTrace().length == 0;
  }

  private void stand() {
    while (!go) {
      LockSupport.park();
    }
  }
}
