package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "pos",
    executions = 200,
    reaches = {"1", "2"},
    why = "a few executions of every sampler see both threads read 0, and one read 1")
public class LostUpdateByPos {
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
