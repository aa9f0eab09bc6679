package guest.memory;

import heddle.engine.suite.Expect;
import java.util.Arrays;

@Expect(
    reaches = {"\"[1, 1, 2, 3], [2, 3, 4, 4], too long\""},
    proved = true,
    why =
        "within one array elements move as if over a copy, and nothing is copied if one is missing")
public class OverlappingCopy {
  public String one() {
    int[] up = {1, 2, 3, 4};
    int[] down = {1, 2, 3, 4};
    System.arraycopy(up, 0, up, 1, 3);
    System.arraycopy(down, 1, down, 0, 3);
    String failure = "";
    try {
      System.arraycopy(up, 0, down, 2, 3);
    } catch (ArrayIndexOutOfBoundsException e) {
      failure = "too long";
    }
    return Arrays.toString(up) + ", " + Arrays.toString(down) + ", " + failure;
  }
}
