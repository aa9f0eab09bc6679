package guest.closed;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    keys = "\"closed\": [\"guest.closed.Box\"]",
    why = "nobody puts a second item for the second one who takes")
public class ClosedCallsDeadlock {
  private final Box box = new Box();

  public int one() throws InterruptedException {
    return box.take();
  }

  public int two() throws InterruptedException {
    return box.take();
  }

  public void three() throws InterruptedException {
    box.put(1);
  }
}
