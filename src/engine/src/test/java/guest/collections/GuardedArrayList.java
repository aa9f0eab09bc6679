package guest.collections;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.List;

@Expect(
    reaches = {"\"[a, b]\"", "\"[b, a]\""},
    proved = true,
    why = "a monitor keeps the calls apart, so that only their order is open")
public class GuardedArrayList {
  private final List<String> list = new ArrayList<>();

  public synchronized void one() {
    list.add("a");
  }

  public synchronized void two() {
    list.add("b");
  }

  public String end() {
    return list.toString();
  }
}
