package guest.handles;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "1",
    proved = true,
    why = "wait and notify that are called by reflection act on the monitor that the thread holds")
public class ReflectedNotify {
  private boolean ready;

  public int one() throws ReflectiveOperationException {
    synchronized (this) {
      while (!ready) {
        Object.class.getMethod("wait").invoke(this);
      }
    }
    return 1;
  }

  public void two() throws ReflectiveOperationException {
    synchronized (this) {
      ready = true;
      Object.class.getMethod("notifyAll").invoke(this);
    }
  }
}
