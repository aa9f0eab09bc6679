package guest.collections;

import heddle.engine.suite.Expect;
import java.util.EnumMap;

@Expect(reaches = "2", proved = true, why = "the lock makes each put one step, and nothing is lost")
public class GuardedEnumMap {
  private final EnumMap<Thread.State, Integer> map = new EnumMap<>(Thread.State.class);

  public void one() {
    put(Thread.State.NEW);
  }

  public void two() {
    put(Thread.State.BLOCKED);
  }

  public int end() {
    return map.size();
  }

  private synchronized void put(Thread.State key) {
    map.put(key, 1);
  }
}
