package guest.collections;

import heddle.engine.suite.Expect;
import java.util.Arrays;
import java.util.List;

@Expect(
    reaches = "2",
    proved = true,
    why = "under a lock nothing runs beside the list, which is not stepped into")
public class GuardedListView {
  private final List<Integer> list = Arrays.asList(0, 0);

  public void one() {
    add();
  }

  public void two() {
    add();
  }

  private synchronized void add() {
    list.set(1, list.get(1) + 1);
  }

  public int end() {
    return list.get(1);
  }
}
