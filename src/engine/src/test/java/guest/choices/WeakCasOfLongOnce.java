package guest.choices;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicLong;

@Expect(
    reaches = {"true, 1", "false, 0"},
    why = "the same for 64 bits")
public class WeakCasOfLongOnce {
  private final AtomicLong x = new AtomicLong();

  public boolean one() {
    return x.weakCompareAndSetAcquire(0, 1);
  }

  public long end() {
    return x.get();
  }
}
