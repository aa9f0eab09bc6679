package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicLongArray;

@Expect(
    reaches = {"1, 2", "2, 1"},
    proved = true,
    why = "an element of an atomic array is incremented at once")
public class ElementsCountUp {
  private final AtomicLongArray counts = new AtomicLongArray(2);

  public long one() {
    return counts.incrementAndGet(1);
  }

  public long two() {
    return counts.incrementAndGet(1);
  }
}
