package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CopyOnWriteArraySet;

@Expect(
    reaches = {"true, false", "false, true"},
    proved = true,
    why = "only one of two adds finds the element missing, and none is lost")
public class ArraySetAddsOnce {
  private final CopyOnWriteArraySet<Integer> set = new CopyOnWriteArraySet<>();

  public boolean one() {
    return set.add(1);
  }

  public boolean two() {
    return set.add(1);
  }
}
