package guest.threads;

import heddle.engine.suite.Expect;
import java.lang.management.ManagementFactory;

@Expect(
    hidden = true,
    executions = 50,
    strategy = "random",
    why = "the management bean knows only the worker's own threads, so asking it is counted")
public class AsksManagement {
  public boolean run() {
    return ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null;
  }
}
