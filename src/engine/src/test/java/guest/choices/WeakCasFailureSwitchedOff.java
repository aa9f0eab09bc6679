package guest.choices;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = "true",
    proved = true,
    keys = "\"choices\": {\"weakCasFailures\": 0}",
    why = "without spurious failures a weak compare-and-set is a strong one")
public class WeakCasFailureSwitchedOff {
  private final AtomicInteger x = new AtomicInteger();

  public boolean one() {
    return x.weakCompareAndSetPlain(0, 1);
  }
}
