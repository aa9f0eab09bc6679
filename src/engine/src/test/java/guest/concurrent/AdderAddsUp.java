package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.LongAdder;

@Expect(reaches = "2", why = "a LongAdder loses nothing")
public class AdderAddsUp {
  private final LongAdder adder = new LongAdder();

  public void one() {
    adder.increment();
  }

  public void two() {
    adder.increment();
  }

  public long end() {
    return adder.sum();
  }
}
