package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"-1", "1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "lazySet releases to who acquires")
public class LazySetPublishes {
  private final AtomicInteger flag = new AtomicInteger();

  private int data;

  public void one() {
    data = 1;
    flag.lazySet(1);
  }

  public int two() {
    return flag.getAcquire() == 1 ? data : -1;
  }
}
