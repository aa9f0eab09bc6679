package guest.choices;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"true, true", "false, false"},
    why = "and a field behind a VarHandle, whatever its type")
public class WeakCasByHandleOnce {
  private static final VarHandle DONE;

  static {
    try {
      DONE = MethodHandles.lookup().findVarHandle(WeakCasByHandleOnce.class, "done", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private boolean done;

  public boolean one() {
    return DONE.weakCompareAndSetRelease(this, false, true);
  }

  public boolean end() {
    return done;
  }
}
