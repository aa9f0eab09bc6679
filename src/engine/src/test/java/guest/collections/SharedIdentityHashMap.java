package guest.collections;

import heddle.engine.suite.Expect;
import java.util.IdentityHashMap;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why =
        "IdentityHashMap counts its entries in a field, and an increment of it may be lost; both"
            + " never want the same slot")
public class SharedIdentityHashMap {
  private final IdentityHashMap<Object, Integer> map = new IdentityHashMap<>();

  public void one() {
    map.put(Thread.State.NEW, 1);
  }

  public void two() {
    map.put(Thread.State.BLOCKED, 2);
  }

  public int end() {
    return map.size();
  }
}
