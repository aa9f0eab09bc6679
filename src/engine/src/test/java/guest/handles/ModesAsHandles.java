package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = "2",
    proved = true,
    why = "compareAndSet as a method handle is one step, and it fails if another thread was faster")
public class ModesAsHandles {
  private static final VarHandle COUNT;
  private static final MethodHandle GET;
  private static final MethodHandle CAS;

  static {
    try {
      COUNT = MethodHandles.lookup().findVarHandle(ModesAsHandles.class, "count", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
    GET = COUNT.toMethodHandle(VarHandle.AccessMode.GET_VOLATILE);
    CAS = COUNT.toMethodHandle(VarHandle.AccessMode.COMPARE_AND_SET);
  }

  private int count;

  public void one() throws Throwable {
    increment();
  }

  public void two() throws Throwable {
    increment();
  }

  private void increment() throws Throwable {
    int seen;
    do {
      seen = (int) GET.invokeExact(this);
    } while (!(boolean) CAS.invokeExact(this, seen, seen + 1));
  }

  public int end() {
    return count;
  }
}
