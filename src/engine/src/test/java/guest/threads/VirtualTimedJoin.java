package guest.threads;

import heddle.engine.suite.Expect;
import java.time.Duration;

@Expect(
    reaches = {"true", "false"},
    executions = 1_000,
    strategy = "random",
    why = "a join with a limit says whether the virtual thread has ended")
public class VirtualTimedJoin {
  private volatile int x;

  public boolean run() throws InterruptedException {
    Thread t = Thread.startVirtualThread(() -> x++);
    return t.join(Duration.ofMillis(10));
  }
}
