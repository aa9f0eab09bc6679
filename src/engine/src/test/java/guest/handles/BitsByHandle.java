package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"0, 1", "2, 0"},
    proved = true,
    why = "bits are set at once, and nobody overwrites those of the other")
public class BitsByHandle {
  private static final VarHandle N;

  static {
    try {
      N = MethodHandles.lookup().findVarHandle(BitsByHandle.class, "n", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int n;

  public int one() {
    return (int) N.getAndBitwiseOr(this, 1);
  }

  public int two() {
    return (int) N.getAndBitwiseXorAcquire(this, 2);
  }
}
