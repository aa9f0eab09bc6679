package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"-1", "1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "a compare-and-set has the order of a volatile write")
public class CasPublishes {
  private static final VarHandle FLAG;

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(CasPublishes.class, "flag", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private boolean flag;
  private int data;

  public void one() {
    data = 1;
    FLAG.compareAndSet(this, false, true);
  }

  public int two() {
    return (boolean) FLAG.getVolatile(this) ? data : -1;
  }
}
