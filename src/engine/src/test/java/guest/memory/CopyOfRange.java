package guest.memory;

import heddle.engine.suite.Expect;
import java.util.Arrays;

@Expect(
    reaches = {"\"[0, 0]\"", "\"[0, 2]\"", "\"[1, 2]\""},
    proved = true,
    why = "only the two elements in the range are read, the first before the second")
public class CopyOfRange {
  private final byte[] cells = new byte[4];

  public void one() {
    cells[3] = 9;
    cells[2] = 2;
    cells[1] = 1;
  }

  public String two() {
    return Arrays.toString(Arrays.copyOfRange(cells, 1, 3));
  }
}
