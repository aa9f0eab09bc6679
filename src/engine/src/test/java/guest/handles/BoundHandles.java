package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "handles that are bound, adapted and invoked inexactly announce their accesses as well")
public final class BoundHandles {
  private final MethodHandle get;
  private final MethodHandle set;
  private int count;

  public BoundHandles() throws ReflectiveOperationException {
    Field field = BoundHandles.class.getDeclaredField("count");
    get =
        MethodHandles.lookup()
            .unreflectGetter(field)
            .bindTo(this)
            .asType(MethodType.methodType(long.class));
    set = MethodHandles.insertArguments(MethodHandles.lookup().unreflectSetter(field), 0, this);
  }

  public void one() throws Throwable {
    increment();
  }

  public void two() throws Throwable {
    increment();
  }

  private void increment() throws Throwable {
    Object next = (int) (long) get.invoke() + 1;
    set.invokeWithArguments(next);
  }

  public int end() {
    return count;
  }
}
