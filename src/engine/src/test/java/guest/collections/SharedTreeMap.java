package guest.collections;

import heddle.engine.suite.Expect;
import java.util.TreeMap;

@Expect(
    reaches = {"1", "2"},
    why = "both threads can find the tree empty, and each makes its entry the root")
public class SharedTreeMap {
  private final TreeMap<Integer, String> map = new TreeMap<>();

  public void one() {
    map.put(1, "a");
  }

  public void two() {
    map.put(2, "b");
  }

  public int end() {
    return map.size();
  }
}
