package guest.threads;

import heddle.engine.suite.Expect;

@Expect(finds = "exception", why = "nobody catches what a thread of the program throws")
public class UncaughtInOwnThread {
  private volatile int x;

  public void run() throws InterruptedException {
    Thread writer = new Thread(() -> x = 1);
    Thread reader =
        new Thread(
            () -> {
              if (x == 1) {
                throw new IllegalStateException("seen");
              }
            });
    writer.start();
    reader.start();
    writer.join();
    reader.join();
  }
}
