package guest.threads;

import heddle.engine.suite.Expect;
import java.lang.management.ManagementFactory;

@Expect(reaches = "true", why = "who waits for a monitor that will be given back is in no deadlock")
public class AsksManagement {
  public synchronized void one() {
    Thread.yield();
  }

  public synchronized void two() {
    Thread.yield();
  }

  public boolean three() {
    return ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null;
  }
}
