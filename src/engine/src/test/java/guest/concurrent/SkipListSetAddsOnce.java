package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentSkipListSet;

@Expect(
    reaches = {"true, false", "false, true"},
    proved = true,
    why = "only one of two adds finds the element missing")
public class SkipListSetAddsOnce {
  private final ConcurrentSkipListSet<Integer> set = new ConcurrentSkipListSet<>();

  public boolean one() {
    return set.add(1);
  }

  public boolean two() {
    return set.add(1);
  }
}
