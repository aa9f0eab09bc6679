package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "weakCompareAndSetPlain is atomic, and that is all")
public class WeakPlainCas {
  private static final VarHandle FLAG;

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(WeakPlainCas.class, "flag", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private boolean flag;
  private int data;

  public void one() {
    data = 1;
    FLAG.weakCompareAndSetPlain(this, false, true);
  }

  public int two() {
    return (boolean) FLAG.getVolatile(this) ? data : -1;
  }
}
