package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"true"},
    executions = 500,
    why = "a daemon that never ends does not keep the program from ending")
public class DaemonLoops {
  private volatile int turns;

  public boolean run() {
    Thread t =
        new Thread(
            () -> {
              while (true) {
                turns++;
              }
            });
    t.setDaemon(true);
    t.start();
    return turns >= 0;
  }
}
