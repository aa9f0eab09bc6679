package guest.threads;

import heddle.engine.suite.Expect;

@Expect(finds = "deadlock", why = "an interrupt does not help who waits for a monitor")
public class InterruptIgnored {
  private final Object lock = new Object();

  public void run() throws InterruptedException {
    synchronized (lock) {
      Thread t = new Thread(this::enter);
      t.start();
      t.interrupt();
      t.join();
    }
  }

  private void enter() {
    synchronized (lock) {
      Thread.yield();
    }
  }
}
