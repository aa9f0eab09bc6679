package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "System.exit waits for a hook that needs the monitor of the thread that exits")
public class HookDeadlocksWithExit {
  private final Object lock = new Object();
  private int x;

  public void one() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  synchronized (lock) {
                    x++;
                  }
                }));
    synchronized (lock) {
      System.exit(x);
    }
  }
}
