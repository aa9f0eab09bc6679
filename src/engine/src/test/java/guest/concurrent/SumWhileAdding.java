package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.LongAdder;

@Expect(
    reaches = {"0", "1"},
    why = "a sum that is taken meanwhile is one of a moment")
public class SumWhileAdding {
  private final LongAdder adder = new LongAdder();

  public void one() {
    adder.increment();
  }

  public long two() {
    return adder.sum();
  }
}
