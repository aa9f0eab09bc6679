package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"0", "1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "two opaque accesses of one variable are no data race")
public class OpaqueAlone {
  private static final VarHandle X;

  static {
    try {
      X = MethodHandles.lookup().findVarHandle(OpaqueAlone.class, "x", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int x;

  public void one() {
    X.setOpaque(this, 1);
  }

  public int two() {
    return (int) X.getOpaque(this);
  }
}
