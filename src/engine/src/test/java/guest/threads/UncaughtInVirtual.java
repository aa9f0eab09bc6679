package guest.threads;

import heddle.engine.suite.Expect;

@Expect(finds = "exception", why = "nobody catches what a virtual thread throws")
public class UncaughtInVirtual {
  public void run() throws InterruptedException {
    Thread.startVirtualThread(
            () -> {
              throw new IllegalStateException("lost");
            })
        .join();
  }
}
