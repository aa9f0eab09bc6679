package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"1, 1\"", "\"2, 2\""},
    proved = true,
    why = "both hold the monitor, so that the copy is made before or after")
public class CopyUnderLock {
  private final int[] pair = {1, 1};

  public synchronized void one() {
    pair[0] = 2;
    pair[1] = 2;
  }

  public synchronized String two() {
    int[] copy = pair.clone();
    return copy[0] + ", " + copy[1];
  }
}
