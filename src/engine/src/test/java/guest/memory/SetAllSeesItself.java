package guest.memory;

import heddle.engine.suite.Expect;
import java.util.Arrays;

@Expect(
    reaches = {"\"[1, 2, 4]\", 0", "\"[1, 2, 4]\", 4"},
    proved = true,
    why = "each value is computed from the one that has been stored before")
public class SetAllSeesItself {
  private final int[] cells = new int[3];

  public String one() {
    Arrays.setAll(cells, i -> i == 0 ? 1 : 2 * cells[i - 1]);
    return Arrays.toString(cells);
  }

  public int two() {
    return cells[2];
  }
}
