package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "a getter and a setter are two steps, between which an increment gets lost")
public class GetterAndSetter {
  private final MethodHandle get;
  private final MethodHandle set;
  private int count;

  public GetterAndSetter() throws ReflectiveOperationException {
    get = MethodHandles.lookup().findGetter(GetterAndSetter.class, "count", int.class);
    set = MethodHandles.lookup().findSetter(GetterAndSetter.class, "count", int.class);
  }

  public void one() throws Throwable {
    increment();
  }

  public void two() throws Throwable {
    increment();
  }

  private void increment() throws Throwable {
    set.invokeExact(this, (int) get.invokeExact(this) + 1);
  }

  public int end() {
    return count;
  }
}
