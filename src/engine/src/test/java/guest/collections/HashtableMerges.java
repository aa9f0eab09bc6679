package guest.collections;

import heddle.engine.suite.Expect;
import java.util.Hashtable;

@Expect(reaches = "2", proved = true, why = "merge is one operation under the table's own lock")
public class HashtableMerges {
  private final Hashtable<String, Integer> counts = new Hashtable<>();

  public void one() {
    counts.merge("k", 1, Integer::sum);
  }

  public void two() {
    counts.merge("k", 1, Integer::sum);
  }

  public int end() {
    return counts.get("k");
  }
}
