package guest.memory;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

@Expect(
    reaches = {"2", "3"},
    proved = true,
    why = "the increment is one step, get and set are two")
public class FieldUpdater {
  private static final AtomicIntegerFieldUpdater<FieldUpdater> COUNT =
      AtomicIntegerFieldUpdater.newUpdater(FieldUpdater.class, "count");

  private volatile int count;

  public void one() {
    COUNT.incrementAndGet(this);
  }

  public void two() {
    COUNT.set(this, COUNT.get(this) + 2);
  }

  public int end() {
    return count;
  }
}
