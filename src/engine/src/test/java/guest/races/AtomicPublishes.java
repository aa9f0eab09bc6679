package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"-1", "1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "set and get of an atomic have the order of a volatile")
public class AtomicPublishes {
  private final AtomicInteger flag = new AtomicInteger();

  private int data;

  public void one() {
    data = 1;
    flag.set(1);
  }

  public int two() {
    return flag.get() == 1 ? data : -1;
  }
}
