package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"10000"},
    executions = 2,
    steps = 200_000,
    why =
        "ten thousand platform threads; the exhaustive search sees that it cannot keep what happens"
            + " before what, and others go on")
public class FloodOfPlatformThreads {
  private static final int THREADS = 10_000;

  private final AtomicInteger count = new AtomicInteger();

  public int run() throws InterruptedException {
    Thread[] all = new Thread[THREADS];
    for (int i = 0; i < THREADS; i++) {
      all[i] = new Thread(count::incrementAndGet);
      all[i].start();
    }
    for (Thread t : all) {
      t.join();
    }
    return count.get();
  }
}
