package guest.choices;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicIntegerArray;

@Expect(
    reaches = {"true, 1", "false, 0"},
    why = "and an element of an array")
public class WeakCasOfArrayOnce {
  private final AtomicIntegerArray x = new AtomicIntegerArray(2);

  public boolean one() {
    return x.weakCompareAndSetVolatile(1, 0, 1);
  }

  public int end() {
    return x.get(1);
  }
}
