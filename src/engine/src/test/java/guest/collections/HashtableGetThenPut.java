package guest.collections;

import heddle.engine.suite.Expect;
import java.util.Hashtable;
import java.util.Map;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "to get a count and to put it back are two operations")
public class HashtableGetThenPut {
  private final Hashtable<String, Integer> counts = new Hashtable<>(Map.of("k", 0));

  private void count() {
    counts.put("k", counts.get("k") + 1);
  }

  public void one() {
    count();
  }

  public void two() {
    count();
  }

  public int end() {
    return counts.get("k");
  }
}
