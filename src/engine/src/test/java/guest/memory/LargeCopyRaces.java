package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"\"0, 0\"", "\"0, 1\"", "\"1, 0\"", "\"1, 1\""},
    proved = true,
    why = "a large array is stepped through once threads were seen to race on it")
public class LargeCopyRaces {
  private final int[] cells = new int[100];

  public void one() {
    cells[0] = 1;
    cells[99] = 1;
  }

  public String two() {
    int[] copy = cells.clone();
    return copy[0] + ", " + copy[99];
  }
}
