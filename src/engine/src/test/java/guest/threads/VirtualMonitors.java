package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.Executors;

@Expect(
    reaches = {"4"},
    executions = 2_000,
    why = "virtual threads exclude each other by a monitor, and wait in it")
public class VirtualMonitors {
  private int x;

  public int run() throws InterruptedException {
    try (var executor =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("v-", 0).factory())) {
      executor.submit(this::twice);
      executor.submit(this::add);
      executor.submit(this::add);
    }
    return x;
  }

  private synchronized void add() {
    x++;
    notifyAll();
  }

  private synchronized void twice() {
    try {
      while (x < 2) {
        wait();
      }
      x += 2;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
