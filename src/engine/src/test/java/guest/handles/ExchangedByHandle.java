package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"0, 1", "2, 0"},
    proved = true,
    why = "who comes second finds what the first has put there, in every mode")
public class ExchangedByHandle {
  private static final VarHandle N;

  static {
    try {
      N = MethodHandles.lookup().findVarHandle(ExchangedByHandle.class, "n", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int n;

  public int one() {
    return (int) N.compareAndExchangeAcquire(this, 0, 1);
  }

  public int two() {
    return (int) N.compareAndExchangeRelease(this, 0, 2);
  }
}
