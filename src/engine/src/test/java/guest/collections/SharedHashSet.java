package guest.collections;

import heddle.engine.suite.Expect;
import java.util.HashSet;
import java.util.Set;

@Expect(
    reaches = {"true, false", "false, true", "true, true"},
    why = "both threads can find the place of the same element empty")
public class SharedHashSet {
  private final Set<String> set = new HashSet<>();

  public boolean one() {
    return set.add("a");
  }

  public boolean two() {
    return set.add("a");
  }
}
