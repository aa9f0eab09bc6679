package guest.threads;

import heddle.engine.suite.Expect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    reaches = {"\"0 0 0\"", "\"2 0 1\"", "\"2 0 2\""},
    executions = 2_000,
    strategy = "random",
    why =
        "a watchdog that interrupts those whom it finds ends the deadlock; monitors are in none;"
            + " one of the two may have its locks before its interrupt comes")
public class ManagementBreaksDeadlock {
  private final ReentrantLock left = new ReentrantLock();
  private final ReentrantLock right = new ReentrantLock();
  private volatile int interrupted;

  public String run() throws InterruptedException {
    Thread one = new Thread(() -> cross(left, right));
    Thread two = new Thread(() -> cross(right, left));
    one.start();
    two.start();
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    String seen = "0 0";
    while (one.isAlive() || two.isAlive()) {
      long[] ids = bean.findDeadlockedThreads();
      if (ids != null) {
        long[] monitors = bean.findMonitorDeadlockedThreads();
        seen = ids.length + " " + (monitors == null ? 0 : monitors.length);
        one.interrupt();
        two.interrupt();
        one.join();
        two.join();
      }
    }
    return seen + " " + interrupted;
  }

  private void cross(ReentrantLock first, ReentrantLock second) {
    try {
      first.lockInterruptibly();
      try {
        second.lockInterruptibly();
        second.unlock();
      } finally {
        first.unlock();
      }
    } catch (InterruptedException e) {
      synchronized (this) {
        interrupted++;
      }
    }
  }
}
