package guest.memory;

import heddle.engine.suite.Expect;
import java.util.Arrays;

@Expect(
    reaches = {"\"[1, 2, 3]\"", "\"[1, 2, 0]\"", "\"[0, 2, 3]\""},
    why =
        "a value stored while the array is being sorted is sorted too, overwritten, or left in"
            + " place")
public class SortOverwrites {
  private final int[] cells = {3, 2, 1};

  public void one() {
    Arrays.sort(cells);
  }

  public void two() {
    cells[2] = 0;
  }

  public String end() {
    return Arrays.toString(cells);
  }
}
