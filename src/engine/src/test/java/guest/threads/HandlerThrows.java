package guest.threads;

import heddle.engine.suite.Expect;

@Expect(finds = "exception", why = "a handler that throws itself has handled nothing")
public class HandlerThrows {
  public void run() throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              throw new IllegalStateException("first");
            });
    t.setUncaughtExceptionHandler(
        (x, e) -> {
          throw new IllegalArgumentException("second");
        });
    t.start();
    t.join();
  }
}
