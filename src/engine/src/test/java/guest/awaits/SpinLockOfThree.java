package guest.awaits;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicBoolean;

@Expect(
    reaches = {"1, 2, 3", "1, 3, 2", "2, 1, 3", "2, 3, 1", "3, 1, 2", "3, 2, 1"},
    proved = true,
    strategy = "exhaustive",
    why = "one after the other gets in, in any order")
public class SpinLockOfThree {
  private final AtomicBoolean held = new AtomicBoolean();
  private int x;

  public int one() {
    return next();
  }

  public int two() {
    return next();
  }

  public int three() {
    return next();
  }

  private int next() {
    while (true) {
      while (held.get()) {
        Thread.onSpinWait();
      }
      if (held.compareAndSet(false, true)) {
        int seen = ++x;
        held.set(false);
        return seen;
      }
    }
  }
}
