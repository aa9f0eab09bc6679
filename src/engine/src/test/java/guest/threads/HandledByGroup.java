package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"group lost\""},
    proved = true,
    why = "a thread group of the program takes what its threads throw")
public class HandledByGroup {
  private volatile String handled = "";

  public String run() throws InterruptedException {
    ThreadGroup group =
        new ThreadGroup("careful") {
          @Override
          public void uncaughtException(Thread t, Throwable e) {
            handled = "group " + e.getMessage();
          }
        };
    Thread t =
        new Thread(
            group,
            () -> {
              throw new IllegalStateException("lost");
            });
    t.start();
    t.join();
    return handled;
  }
}
