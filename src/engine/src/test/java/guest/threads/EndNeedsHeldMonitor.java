package guest.threads;

import heddle.engine.suite.Expect;

@Expect(finds = "deadlock", why = "a final call enters a monitor whose owner waits for it")
public class EndNeedsHeldMonitor {
  private final Object held = new Object();
  private final Object never = new Object();
  private volatile boolean inside;

  public void one() throws InterruptedException {
    Thread holder = new Thread(this::hold);
    holder.setDaemon(true);
    holder.start();
    while (!inside) {
      Thread.sleep(1);
    }
  }

  private void hold() {
    synchronized (held) {
      inside = true;
      synchronized (never) {
        try {
          never.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  public void end() {
    synchronized (held) {
      inside = false;
    }
  }
}
