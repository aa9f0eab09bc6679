package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentHashMap;

@Expect(
    reaches = {"1, 1"},
    proved = true,
    why = "who comes second waits for the value that the first computes")
public class ComputedOnce {
  private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
  private volatile int computed;

  private int get() {
    return map.computeIfAbsent("k", k -> ++computed);
  }

  public int one() {
    return get();
  }

  public int two() {
    return get();
  }
}
