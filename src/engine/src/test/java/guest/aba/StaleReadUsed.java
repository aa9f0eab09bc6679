package guest.aba;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    finds = "aba",
    strategy = "exhaustive",
    why = "the run in which the compare-and-set fails ends with 16, this one with 11")
public class StaleReadUsed {
  private final AtomicInteger top = new AtomicInteger(1);
  private volatile int hint;

  public void one() {
    int seen;
    int used;
    do {
      seen = top.get();
      used = hint;
    } while (!top.compareAndSet(seen, 11 + used));
  }

  public void two() {
    top.set(2);
    hint = 5;
    top.set(1);
  }
}
