package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "an opaque read does not acquire, whatever the write released")
public class OpaqueRead {
  private static final VarHandle FLAG;

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(OpaqueRead.class, "flag", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private boolean flag;
  private int data;

  public void one() {
    data = 1;
    FLAG.setRelease(this, true);
  }

  public int two() {
    return (boolean) FLAG.getOpaque(this) ? data : -1;
  }
}
