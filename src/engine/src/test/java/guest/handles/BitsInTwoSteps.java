package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"1", "2", "3"},
    proved = true,
    why = "to get bits and to set them are two operations, whatever their mode")
public class BitsInTwoSteps {
  private static final VarHandle N;

  static {
    try {
      N = MethodHandles.lookup().findVarHandle(BitsInTwoSteps.class, "n", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int n;

  private void add(int bits) {
    N.setRelease(this, (int) N.getAcquire(this) | bits);
  }

  public void one() {
    add(1);
  }

  public void two() {
    add(2);
  }

  public int end() {
    return n;
  }
}
