package guest.deadlock;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    strategy = "random",
    executions = 100,
    steps = 300,
    why = "two threads block each other for good, though a third one never ends")
public class RingBesideARunner {
  private final Object a = new Object();
  private final Object b = new Object();
  private int x;
  private int rounds;

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
    while (rounds >= 0) {
      rounds++;
    }
  }
}
