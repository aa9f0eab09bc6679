package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentHashMap;

@Expect(reaches = "2", proved = true, why = "merge is one operation")
public class MergedInMap {
  private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();

  public void one() {
    map.merge("k", 1, Integer::sum);
  }

  public void two() {
    map.merge("k", 1, Integer::sum);
  }

  public int end() {
    return map.get("k");
  }
}
