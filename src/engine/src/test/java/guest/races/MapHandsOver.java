package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentHashMap;

@Expect(
    reaches = {"-1", "1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "put into a concurrent map comes before the get that finds it")
public class MapHandsOver {
  private final ConcurrentHashMap<String, int[]> map = new ConcurrentHashMap<>();

  public void one() {
    int[] box = new int[1];
    box[0] = 1;
    map.put("k", box);
  }

  public int two() {
    int[] box = map.get("k");
    return box == null ? -1 : box[0];
  }
}
