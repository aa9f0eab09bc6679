package guest.races;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"-1", "1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "a read-modify-write in between hands on what was released")
public class HandedOn {
  private static final VarHandle N;

  static {
    try {
      N = MethodHandles.lookup().findVarHandle(HandedOn.class, "n", int.class);
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
    N.compareAndSet(this, 1, 2);
  }

  public int three() {
    return (int) N.getAcquire(this) == 2 ? data : -1;
  }
}
