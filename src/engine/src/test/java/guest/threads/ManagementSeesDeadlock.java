package guest.threads;

import heddle.engine.suite.Expect;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

@Expect(
    reaches = {"\"none\"", "\"BLOCKED by other in cross\""},
    executions = 2_000,
    strategy = "random",
    keys = "\"checks\": [\"exception\"]",
    why = "asked in time the bean names both threads, what they wait for, and where")
public class ManagementSeesDeadlock {
  private final Object left = new Object();
  private final Object right = new Object();

  public String run() {
    Thread one = start(() -> cross(left, right));
    Thread two = start(() -> cross(right, left));
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    long[] ids = bean.findDeadlockedThreads();
    if (ids == null) {
      return "none";
    }
    if (ids.length != 2 || bean.findMonitorDeadlockedThreads().length != 2) {
      throw new AssertionError(ids.length);
    }
    ThreadInfo info = bean.getThreadInfo(one.threadId(), 10);
    boolean byOther = info.getLockOwnerId() == two.threadId();
    return info.getThreadState()
        + " by "
        + (byOther ? "other" : "nobody")
        + " in "
        + info.getStackTrace()[0].getMethodName();
  }

  private static Thread start(Runnable task) {
    Thread t = new Thread(task);
    t.setDaemon(true);
    t.start();
    return t;
  }

  private static void cross(Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
        first.notifyAll();
      }
    }
  }
}
