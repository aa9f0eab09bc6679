package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicReferenceArray;

@Expect(
    reaches = {"1, 1", "1, 2", "2, 1"},
    proved = true,
    why = "to get an element of an atomic array and to set it are two operations")
public class ElementsGetThenSet {
  private final AtomicReferenceArray<Integer> counts =
      new AtomicReferenceArray<>(new Integer[] {0});

  private int next() {
    int next = counts.get(0) + 1;
    counts.set(0, next);
    return next;
  }

  public int one() {
    return next();
  }

  public int two() {
    return next();
  }
}
