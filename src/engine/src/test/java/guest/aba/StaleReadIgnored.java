package guest.aba;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"11", "1"},
    proved = true,
    why = "what it has read in between may be stale, but it makes no use of it")
public class StaleReadIgnored {
  private final AtomicInteger top = new AtomicInteger(1);
  private volatile int hint;

  public void one() {
    int seen;
    int ignored;
    do {
      seen = top.get();
      ignored = hint;
    } while (!top.compareAndSet(seen, 11));
  }

  public void two() {
    top.set(2);
    hint = 5;
    top.set(1);
  }

  public int end() {
    return top.get();
  }
}
