package guest.handles;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

@Expect(
    reaches = "1",
    proved = true,
    why = "method handles for wait and notify act on the monitor that the thread holds")
public class HandlesOfWait {
  private boolean ready;

  public int one() throws Throwable {
    MethodType type = MethodType.methodType(void.class, long.class);
    MethodHandle await = MethodHandles.lookup().findVirtual(Object.class, "wait", type);
    synchronized (this) {
      while (!ready) {
        await.invoke(this, 0L);
      }
    }
    return 1;
  }

  public void two() throws Throwable {
    MethodType type = MethodType.methodType(void.class);
    MethodHandle notifyAll = MethodHandles.lookup().bind(this, "notifyAll", type);
    synchronized (this) {
      ready = true;
      notifyAll.invoke();
    }
  }
}
