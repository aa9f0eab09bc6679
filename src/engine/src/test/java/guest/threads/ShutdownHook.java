package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"1 of 1\""},
    proved = true,
    why = "the hook runs when all threads have ended, and before the final call")
public class ShutdownHook {
  private volatile int x;
  private volatile String seen;

  public void one() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> seen = x + " of 1"));
    Thread removed = new Thread(() -> seen = "removed");
    Runtime.getRuntime().addShutdownHook(removed);
    Runtime.getRuntime().removeShutdownHook(removed);
    x = 1;
  }

  public String end() {
    return seen;
  }
}
