package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;

@Expect(
    reaches = {"1"},
    executions = 500,
    proved = true,
    why = "a daemon that waits for ever is no deadlock")
public class DaemonWaits {
  private final CountDownLatch never = new CountDownLatch(1);

  public int run() {
    Thread t =
        new Thread(
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    t.setDaemon(true);
    t.start();
    return 1;
  }
}
