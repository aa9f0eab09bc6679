package guest.containment;

import heddle.engine.suite.Expect;

@Expect(
    finds = "out-of-memory",
    executions = 3,
    why = "two billion longs do not fit, and the worker survives")
public class HugeArray {
  public int one() {
    return new long[Integer.MAX_VALUE - 8].length;
  }
}
