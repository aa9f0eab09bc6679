package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why =
        "static fields through handles, fresh in every run, and of a class that is not initialized"
            + " before")
public class StaticGetter {
  private static final class Holder {
    static int count = Integer.parseInt("0");
  }

  private final MethodHandle get;
  private final MethodHandle set;

  public StaticGetter() throws ReflectiveOperationException {
    get = MethodHandles.lookup().findStaticGetter(Holder.class, "count", int.class);
    set = MethodHandles.lookup().findStaticSetter(Holder.class, "count", int.class);
  }

  public void one() throws Throwable {
    increment();
  }

  public void two() throws Throwable {
    increment();
  }

  private void increment() throws Throwable {
    set.invokeExact((int) get.invokeExact() + 1);
  }

  public int end() {
    return Holder.count;
  }
}
