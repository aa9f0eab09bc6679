package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentHashMap;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "get and put are two")
public class GetThenPut {
  private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();

  public void one() {
    map.put("k", map.getOrDefault("k", 0) + 1);
  }

  public void two() {
    map.put("k", map.getOrDefault("k", 0) + 1);
  }

  public int end() {
    return map.get("k");
  }
}
