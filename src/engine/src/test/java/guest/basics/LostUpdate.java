package guest.basics;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "x++ is a read and a write: both threads may read 0")
public class LostUpdate {
  private int x;

  public void one() {
    x++;
  }

  public void two() {
    x++;
  }

  public int end() {
    return x;
  }
}
