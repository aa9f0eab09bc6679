package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentSkipListMap;

@Expect(
    reaches = {"true, false, \"a\"", "false, true, \"b\""},
    proved = true,
    why = "one of two wins")
public class SkipListPutIfAbsent {
  private final ConcurrentSkipListMap<Integer, String> map = new ConcurrentSkipListMap<>();

  public boolean one() {
    return map.putIfAbsent(1, "a") == null;
  }

  public boolean two() {
    return map.putIfAbsent(1, "b") == null;
  }

  public String end() {
    return map.get(1);
  }
}
