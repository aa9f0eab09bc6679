package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "two threads that nobody joins take two monitors in opposite order")
public class OrphansDeadlock {
  private final Object a = new Object();
  private final Object b = new Object();

  public void run() {
    new Thread(() -> both(a, b)).start();
    new Thread(() -> both(b, a)).start();
  }

  private static void both(Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
        Thread.yield();
      }
    }
  }
}
