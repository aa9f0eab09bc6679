package guest.linearizability;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentHashMap;

@Expect(
    finds = "not-linearizable",
    keys = "\"specification\": \"itself\"",
    why = "both threads may find the set without the element and say that they added it")
public class CheckThenAct {
  private final ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();

  public boolean one() {
    return add();
  }

  public boolean two() {
    return add();
  }

  private boolean add() {
    if (map.containsKey("k")) {
      return false;
    }
    map.put("k", "v");
    return true;
  }
}
