package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "two virtual threads increment without a lock")
public class VirtualLostUpdate {
  private volatile int x;

  public int run() throws InterruptedException {
    Thread a = Thread.startVirtualThread(() -> x++);
    Thread b = Thread.ofVirtual().name("b").start(() -> x++);
    a.join();
    b.join();
    return x;
  }
}
