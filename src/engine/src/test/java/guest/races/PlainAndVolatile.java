package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "a plain write races with a volatile read of the same variable")
public class PlainAndVolatile {
  private static final VarHandle X;

  static {
    try {
      X = MethodHandles.lookup().findVarHandle(PlainAndVolatile.class, "x", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int x;

  public void one() {
    X.set(this, 1);
  }

  public int two() {
    return x;
  }
}
