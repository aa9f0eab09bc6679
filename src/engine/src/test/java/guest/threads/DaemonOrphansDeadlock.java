package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {""},
    executions = 1_000,
    why = "two daemons block each other, which nobody notices: the program ends all the same")
public class DaemonOrphansDeadlock {
  private final Object a = new Object();
  private final Object b = new Object();

  public void run() {
    Thread.ofPlatform().daemon().start(() -> both(a, b));
    Thread.ofPlatform().daemon().start(() -> both(b, a));
  }

  private static void both(Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
        Thread.yield();
      }
    }
  }
}
