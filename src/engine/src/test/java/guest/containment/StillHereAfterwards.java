package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "it comes after programs that used up memory and stack, and is searched as any other")
public class StillHereAfterwards {
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
