package guest.handles;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "a notification that comes before the wait, by reflection as well, is lost")
public class ReflectedNotifyIsLost {
  public void one() throws ReflectiveOperationException {
    synchronized (this) {
      Object.class.getMethod("wait").invoke(this);
    }
  }

  public void two() throws ReflectiveOperationException {
    synchronized (this) {
      Object.class.getMethod("notify").invoke(this);
    }
  }
}
