package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "who acquires sees only the last write, and that was opaque")
public class Overwritten {
  private static final VarHandle N;

  static {
    try {
      N = MethodHandles.lookup().findVarHandle(Overwritten.class, "n", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int n;
  private int data;

  public void one() {
    data = 1;
    N.setRelease(this, 1);
  }

  public void two() {
    N.setOpaque(this, 2);
  }

  public int three() {
    return (int) N.getAcquire(this) != 0 ? data : -1;
  }
}
