package guest.choices;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"true, 1", "false, 0"},
    why = "a weak compare-and-set may fail for no reason, and then stores nothing")
public class WeakCasOfAtomicOnce {
  private final AtomicInteger x = new AtomicInteger();

  public boolean one() {
    return x.weakCompareAndSetPlain(0, 1);
  }

  public int end() {
    return x.get();
  }
}
