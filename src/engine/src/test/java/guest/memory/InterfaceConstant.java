package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1, 1", "1, 2", "2, 1"},
    why = "an interface's constant may be an array, which begins anew, and races as others do")
public class InterfaceConstant {
  private interface Shared {
    int[] CELL = {0};
  }

  public int one() {
    return ++Shared.CELL[0];
  }

  public int two() {
    return ++Shared.CELL[0];
  }
}
