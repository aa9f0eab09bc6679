package guest.threads;

import heddle.engine.suite.Expect;

@Expect(finds = "deadlock", why = "virtual threads take two monitors in opposite order")
public class VirtualDeadlock {
  private final Object a = new Object();
  private final Object b = new Object();

  public void run() throws InterruptedException {
    Thread one = Thread.ofVirtual().start(() -> both(a, b));
    Thread two = Thread.ofVirtual().start(() -> both(b, a));
    one.join();
    two.join();
  }

  private static void both(Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
        Thread.yield();
      }
    }
  }
}
