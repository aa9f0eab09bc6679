package guest.memory;

import heddle.engine.suite.Expect;
import java.util.Arrays;

@Expect(
    reaches = {"7000, 7000"},
    steps = 100,
    proved = true,
    why = "each thread has a large array of its own, whose elements are no steps")
public class LargeCopyConfined {
  public long one() {
    return sum();
  }

  public long two() {
    return sum();
  }

  private static long sum() {
    int[] cells = new int[1_000];
    Arrays.fill(cells, 7);
    return Arrays.stream(Arrays.copyOf(cells, 2_000)).asLongStream().sum();
  }
}
