package guest.closed;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"2", "3", "4"},
    why = "the same class stepped into: an addition may be lost, or two")
public class OpenCalls {
  private final Box box = new Box();

  public void one() {
    box.addTwice();
  }

  public void two() {
    box.addTwice();
  }

  public int end() {
    return box.count();
  }
}
