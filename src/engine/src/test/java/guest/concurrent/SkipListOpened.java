package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentSkipListMap;

@Expect(
    reaches = {"true, false, \"a\"", "false, true, \"b\""},
    open = "java.util.concurrent.ConcurrentSkipListMap",
    executions = 3_000,
    why = "the same, stepped into")
public class SkipListOpened {
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
