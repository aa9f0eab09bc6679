package guest.deadlock;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "two threads block each other, one waits behind them, and one has ended")
public class BehindARing {
  private final Object a = new Object();
  private final Object b = new Object();
  private int x;

  public void one() {
    synchronized (a) {
      synchronized (b) {
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
  }

  public void three() {
    synchronized (a) {
      x++;
    }
  }

  public void four() {
    x = 0;
  }
}
