package guest.collections;

import heddle.engine.suite.Expect;
import java.util.Arrays;
import java.util.List;

@Expect(
    reaches = {"1", "2"},
    why = "Arrays.asList is a view: a get and a set of one element each, and one set may be lost")
public class ListViewOfArray {
  private final List<Integer> list = Arrays.asList(0, 0);

  public void one() {
    list.set(1, list.get(1) + 1);
  }

  public void two() {
    list.set(1, list.get(1) + 1);
  }

  public int end() {
    return list.get(1);
  }
}
