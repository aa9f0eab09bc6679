package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"1, 1", "1, 2", "2, 1", "2, 2"},
    executions = 1_000,
    why = "both may find the value missing, and compute it")
public class ComputedTwice {
  private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
  private final AtomicInteger computed = new AtomicInteger();

  private int get() {
    if (!map.containsKey("k")) {
      map.put("k", computed.incrementAndGet());
    }
    return map.get("k");
  }

  public int one() {
    return get();
  }

  public int two() {
    return get();
  }
}
