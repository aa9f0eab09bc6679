package guest.collections;

import heddle.engine.suite.Expect;
import java.util.ArrayList;
import java.util.List;

@Expect(
    finds = "exception",
    why = "the iterator notices that the list has changed: ConcurrentModificationException")
public class IterationUnderChange {
  private final List<Integer> list = new ArrayList<>(List.of(1, 2));

  public int one() {
    int sum = 0;
    for (int n : list) {
      sum += n;
    }
    return sum;
  }

  public void two() {
    list.add(4);
  }
}
