package guest.closed;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1, 2", "2, 1"},
    keys = "\"closed\": [\"guest.closed.*\"], \"choices\": {\"spuriousWakeups\": 0}",
    why = "a closed call may wait half-way, and goes on when it is notified")
public class ClosedCallsWait {
  private final Box box = new Box();

  public int one() throws InterruptedException {
    return box.take();
  }

  public int two() throws InterruptedException {
    return box.take();
  }

  public void three() throws InterruptedException {
    box.put(1);
    box.put(2);
  }
}
