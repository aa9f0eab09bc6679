package guest.collections;

import heddle.engine.suite.Expect;
import java.util.Arrays;

@Expect(
    reaches = {"0", "1", "2", "3"},
    why = "a stream reads one element after the other, each before or after its store")
public class StreamOverArray {
  private final int[] cells = new int[2];

  public void one() {
    cells[0] = 2;
    cells[1] = 1;
  }

  public int two() {
    return Arrays.stream(cells).sum();
  }
}
