package guest.progress;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicBoolean;

@Expect(
    finds = "livelock",
    strategy = "random",
    executions = 50,
    steps = 400,
    why = "a spin lock is not released by its first holder")
public class LockNeverGivenBack {
  private final AtomicBoolean held = new AtomicBoolean();

  public void one() {
    lock();
  }

  public void two() {
    lock();
  }

  private void lock() {
    while (!held.compareAndSet(false, true)) {
      Thread.yield();
    }
  }
}
