package guest.memory;

import heddle.engine.suite.Expect;
import java.util.Arrays;
import java.util.function.UnaryOperator;

@Expect(
    reaches = {"true", "false"},
    proved = true,
    why = "a method reference to clone reads the elements like a call does")
public class CopyByReference {
  private final int[] pair = {1, 1};

  public void one() {
    pair[0] = 2;
    pair[1] = 2;
  }

  public boolean two() {
    UnaryOperator<int[]> copy = int[]::clone;
    return Arrays.equals(copy.apply(pair), new int[] {2, 1});
  }
}
