package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1, 1"},
    proved = true,
    why = "each thread has a value of its own")
public class LocalsOfThreads {
  private final ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 0);

  private int next() {
    local.set(local.get() + 1);
    return local.get();
  }

  public int one() {
    return next();
  }

  public int two() {
    return next();
  }
}
