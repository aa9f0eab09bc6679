package guest.deadlock;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "two pairs of locks are taken in both orders, one after the other")
public class OneRingOrTheOther {
  private final Object a = new Object();
  private final Object b = new Object();
  private final Object c = new Object();
  private final Object d = new Object();
  private int x;

  public void one() {
    synchronized (a) {
      synchronized (b) {
        x++;
      }
    }
    synchronized (c) {
      synchronized (d) {
        x++;
      }
    }
  }

  public void two() {
    synchronized (b) {
      synchronized (a) {
        x++;
      }
    }
    synchronized (d) {
      synchronized (c) {
        x++;
      }
    }
  }
}
