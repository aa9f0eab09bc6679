package guest.progress;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicBoolean;

@Expect(
    reaches = "2",
    strategy = "random",
    executions = 50,
    steps = 100_000,
    why = "the holder gives the lock back in the end")
public class SpinLock {
  private final AtomicBoolean held = new AtomicBoolean();
  private int x;

  public void one() {
    add();
  }

  public void two() {
    add();
  }

  private void add() {
    while (!held.compareAndSet(false, true)) {
      Thread.yield();
    }
    x++;
    held.set(false);
  }

  public int end() {
    return x;
  }
}
