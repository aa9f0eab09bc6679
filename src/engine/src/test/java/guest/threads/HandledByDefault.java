package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"default Thread-0 lost\""},
    proved = true,
    why = "the default handler takes what no other handler does")
public class HandledByDefault {
  private volatile String handled = "";

  public String run() throws InterruptedException {
    Thread.setDefaultUncaughtExceptionHandler(
        (t, e) -> handled = "default " + t.getName() + " " + e.getMessage());
    Thread t =
        new Thread(
            () -> {
              throw new IllegalStateException("lost");
            });
    t.start();
    t.join();
    return handled;
  }
}
