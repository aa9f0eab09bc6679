package guest.classic;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"7, 0", "0, 7"},
    strategy = "exhaustive",
    proved = true,
    why = "the last task belongs to whoever moves the top")
public class LastTaskWithCas {
  private final int[] tasks = {7};
  private final AtomicInteger top = new AtomicInteger();
  private volatile int bottom = 1;

  public int one() {
    bottom = 0;
    int t = top.get();
    if (t > 0) {
      bottom = t;
      return 0;
    }
    int task = tasks[0];
    boolean mine = top.compareAndSet(0, 1);
    bottom = 1;
    return mine ? task : 0;
  }

  public int two() {
    int t = top.get();
    if (bottom <= t) {
      return 0;
    }
    int task = tasks[t];
    return top.compareAndSet(t, t + 1) ? task : 0;
  }
}
