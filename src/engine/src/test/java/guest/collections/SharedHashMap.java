package guest.collections;

import heddle.engine.suite.Expect;
import java.util.HashMap;
import java.util.Map;

@Expect(
    reaches = {"1", "2"},
    why = "two threads that make the table both put into one of their own, and one is lost")
public class SharedHashMap {
  private final Map<Integer, String> map = new HashMap<>();

  public void one() {
    map.put(1, "a");
  }

  public void two() {
    map.put(2, "b");
  }

  public int end() {
    int found = 0;
    for (String value : map.values()) {
      found += value.length();
    }
    return found;
  }
}
