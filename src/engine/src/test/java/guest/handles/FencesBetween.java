package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"0, 1", "1, 0", "1, 1"},
    proved = true,
    why = "with a fence between store and load one of the two sees the other")
public class FencesBetween {
  private int x;
  private int y;

  public int one() {
    x = 1;
    VarHandle.fullFence();
    return y;
  }

  public int two() {
    y = 1;
    VarHandle.fullFence();
    return x;
  }
}
