package guest.memory;

import heddle.engine.suite.Expect;
import java.util.Arrays;

@Expect(
    reaches = {
      "\"[0, 0, 0]\"",
      "\"[7, 0, 0]\"",
      "\"[7, 7, 0]\"",
      "\"[7, 7, 7]\"",
      "\"[0, 7, 7]\"",
      "\"[0, 0, 7]\"",
      "\"[0, 7, 0]\"",
      "\"[7, 0, 7]\""
    },
    proved = true,
    why = "fill stores one element after the other, and toString reads them so")
public class TornFill {
  private final long[] cells = new long[3];

  public void one() {
    Arrays.fill(cells, 7);
  }

  public String two() {
    return Arrays.toString(cells);
  }
}
