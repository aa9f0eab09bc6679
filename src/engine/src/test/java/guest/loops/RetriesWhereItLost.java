package guest.loops;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

/** The other thread can make a compare-and-set lose once, so that the loop goes round once. */
@Expect(
    reaches = {"0, 1", "1, 0"},
    proved = true,
    why = "each takes a number of its own; who lost takes the second one")
public class RetriesWhereItLost {
  private final AtomicInteger next = new AtomicInteger();

  public int one() {
    while (true) {
      int seen = next.get();
      if (next.compareAndSet(seen, seen + 1)) {
        return seen;
      }
    }
  }

  public int two() {
    return one();
  }
}
