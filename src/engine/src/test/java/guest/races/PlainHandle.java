package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "set of a VarHandle is a plain write")
public class PlainHandle {
  private static final VarHandle FLAG;

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(PlainHandle.class, "flag", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private boolean flag;
  private int data;

  public void one() {
    data = 1;
    FLAG.set(this, true);
  }

  public int two() {
    return (boolean) FLAG.getAcquire(this) ? data : -1;
  }
}
