package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

@Expect(reaches = "2", proved = true, why = "the same in a synchronized method")
public class GetterUnderLock {
  private final MethodHandle get;
  private final MethodHandle set;
  private int count;

  public GetterUnderLock() throws ReflectiveOperationException {
    get = MethodHandles.lookup().findGetter(GetterUnderLock.class, "count", int.class);
    set = MethodHandles.lookup().findSetter(GetterUnderLock.class, "count", int.class);
  }

  public void one() throws Throwable {
    increment();
  }

  public void two() throws Throwable {
    increment();
  }

  private synchronized void increment() throws Throwable {
    set.invokeExact(this, (int) get.invokeExact(this) + 1);
  }

  public int end() {
    return count;
  }
}
