package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentSkipListMap;

@Expect(
    reaches = {"true, true", "true, false", "false, true"},
    proved = true,
    why = "between the check and the put the other one puts as well")
public class SkipListCheckThenAct {
  private final ConcurrentSkipListMap<Integer, String> map = new ConcurrentSkipListMap<>();

  public boolean one() {
    return put("a");
  }

  public boolean two() {
    return put("b");
  }

  private boolean put(String value) {
    if (map.containsKey(1)) {
      return false;
    }
    map.put(1, value);
    return true;
  }
}
