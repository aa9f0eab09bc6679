package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"true", "false"},
    executions = 500,
    strategy = "random",
    why = "whether a thread is alive depends on who is quicker")
public class PollsIsAlive {
  private volatile int x;

  public boolean run() {
    Thread t = new Thread(() -> x = 1);
    t.start();
    return t.isAlive();
  }
}
