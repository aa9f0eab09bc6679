package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "an invoker of get and one of set are two steps")
public class InvokersOfModes {
  private static final VarHandle COUNT;
  private static final MethodHandle GET;
  private static final MethodHandle SET;

  static {
    try {
      COUNT = MethodHandles.lookup().findVarHandle(InvokersOfModes.class, "count", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
    GET =
        MethodHandles.varHandleInvoker(
            VarHandle.AccessMode.GET, MethodType.methodType(int.class, InvokersOfModes.class));
    SET =
        MethodHandles.varHandleExactInvoker(
            VarHandle.AccessMode.SET,
            MethodType.methodType(void.class, InvokersOfModes.class, int.class));
  }

  private int count;

  public void one() throws Throwable {
    increment();
  }

  public void two() throws Throwable {
    increment();
  }

  private void increment() throws Throwable {
    SET.invokeExact(COUNT, this, (int) GET.invokeExact(COUNT, this) + 1);
  }

  public int end() {
    return count;
  }
}
