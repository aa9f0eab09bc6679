package guest.collections;

import heddle.engine.suite.Expect;
import java.util.EnumMap;

@Expect(
    reaches = {"1", "2"},
    why = "EnumMap counts its entries in a field, and an increment of it may be lost")
public class SharedEnumMap {
  private final EnumMap<Thread.State, Integer> map = new EnumMap<>(Thread.State.class);

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
