package guest.collections;

import heddle.engine.suite.Expect;
import java.util.Arrays;

@Expect(
    reaches = {"0", "1", "2", "3"},
    why = "two lists are views of one array: each element is found before or after its store")
public class ListViewsOfOneArray {
  private final Integer[] cells = {0, 0};

  public void one() {
    Arrays.asList(cells).replaceAll(old -> 1);
  }

  public int two() {
    int found = 0;
    for (int cell : Arrays.asList(cells)) {
      found = 2 * found + cell;
    }
    return found;
  }
}
