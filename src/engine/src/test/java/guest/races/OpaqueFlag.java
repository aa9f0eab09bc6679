package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "opaque accesses are atomic, but tell nothing of other variables")
public class OpaqueFlag {
  private static final VarHandle FLAG;

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(OpaqueFlag.class, "flag", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private boolean flag;
  private int data;

  public void one() {
    data = 1;
    FLAG.setOpaque(this, true);
  }

  public int two() {
    return (boolean) FLAG.getOpaque(this) ? data : -1;
  }
}
