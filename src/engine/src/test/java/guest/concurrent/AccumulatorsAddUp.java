package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;

@Expect(
    reaches = "\"5, 3.0, 1.5\"",
    proved = true,
    why = "each value is counted once, in whichever cell")
public class AccumulatorsAddUp {
  private final LongAccumulator largest = new LongAccumulator(Math::max, 0);
  private final DoubleAccumulator product = new DoubleAccumulator((a, b) -> a * b, 1);
  private final DoubleAdder sum = new DoubleAdder();

  public void one() {
    largest.accumulate(5);
    product.accumulate(2);
    sum.add(1);
  }

  public void two() {
    largest.accumulate(4);
    product.accumulate(1.5);
    sum.add(0.5);
  }

  public String end() {
    return largest.get() + ", " + product.get() + ", " + sum.sum();
  }
}
