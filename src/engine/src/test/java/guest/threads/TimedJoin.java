package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"late\"", "\"ended\""},
    executions = 1_000,
    strategy = "random",
    why = "a join with a limit returns when the thread has ended, or when the limit is over")
public class TimedJoin {
  private volatile int x;

  public String run() throws InterruptedException {
    Thread t = new Thread(() -> x++);
    t.start();
    t.join(10);
    return t.isAlive() ? "late" : "ended";
  }
}
