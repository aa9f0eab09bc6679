package guest.collections;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@Expect(
    reaches = {"true, false", "false, true", "true, true"},
    why = "each call is atomic, but to look and then to add are two of them")
public class SynchronizedList {
  private final List<String> list = Collections.synchronizedList(new ArrayList<>());

  private boolean putIfAbsent() {
    if (list.contains("a")) {
      return false;
    }
    return list.add("a");
  }

  public boolean one() {
    return putIfAbsent();
  }

  public boolean two() {
    return putIfAbsent();
  }
}
