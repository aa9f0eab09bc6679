package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Expect(
    reaches = {"3", "6"},
    proved = true,
    why = "an iterator sees the list as it was")
public class CopyOnWriteIteration {
  private final CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2));

  public void one() {
    list.add(3);
  }

  public int two() {
    int sum = 0;
    for (int i : list) {
      sum += i;
    }
    return sum;
  }
}
