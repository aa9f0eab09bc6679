package guest.basics;

import heddle.engine.suite.Expect;

@Expect(finds = "deadlock", why = "each thread may hold one monitor and want the other's")
public class CrossedMonitors {
  private final Object a = new Object();
  private final Object b = new Object();

  public void one() {
    synchronized (a) {
      synchronized (b) {
        b.notifyAll();
      }
    }
  }

  public void two() {
    synchronized (b) {
      synchronized (a) {
        a.notifyAll();
      }
    }
  }
}
