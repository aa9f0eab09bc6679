package guest.threads;

import heddle.engine.suite.Expect;

@Expect(finds = "exit", why = "the hook runs, then the program has ended itself")
public class HookRunsOnExit {
  private volatile int x;

  public void one() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> x++));
    System.exit(1);
  }
}
