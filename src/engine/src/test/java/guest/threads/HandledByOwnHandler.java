package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"own own\""},
    why = "what a handler of the program takes is no failure; the thread's own comes first")
public class HandledByOwnHandler {
  private volatile String handled = "";
  private volatile String kind;

  public String one() throws InterruptedException {
    return take(t -> t.setUncaughtExceptionHandler((x, e) -> handled = e.getMessage()), "own");
  }

  private String take(java.util.function.Consumer<Thread> prepare, String message)
      throws InterruptedException {
    kind = message;
    Thread t =
        new Thread(
            () -> {
              throw new IllegalStateException(kind);
            });
    prepare.accept(t);
    t.start();
    t.join();
    return handled + " " + kind;
  }
}
