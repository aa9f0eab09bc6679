package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"10000"},
    executions = 1,
    steps = 200_000,
    strategy = "random",
    why = "ten thousand threads alive at once, each of which counts")
public class Flood {
  private static final int THREADS = 10_000;

  private final AtomicInteger count = new AtomicInteger();

  public int run() throws InterruptedException {
    Thread[] all = new Thread[THREADS];
    for (int i = 0; i < THREADS; i++) {
      all[i] = Thread.ofVirtual().start(count::incrementAndGet);
    }
    for (Thread t : all) {
      t.join();
    }
    return count.get();
  }
}
