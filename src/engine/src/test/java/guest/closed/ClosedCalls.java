package guest.closed;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "4",
    keys = "\"closed\": [\"guest.closed.Box\"]",
    why = "a call of a closed class is one operation, so that nothing comes between its accesses")
public class ClosedCalls {
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
