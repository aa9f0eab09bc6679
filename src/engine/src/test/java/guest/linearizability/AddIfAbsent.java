package guest.linearizability;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentHashMap;

@Expect(
    reaches = {"false, true", "true, false"},
    keys = "\"specification\": \"itself\"",
    executions = 2_000,
    why = "putIfAbsent tells exactly one of them that it was first")
public class AddIfAbsent {
  private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();

  public boolean one() {
    return map.putIfAbsent("k", "1") == null;
  }

  public boolean two() {
    return map.putIfAbsent("k", "2") == null;
  }
}
