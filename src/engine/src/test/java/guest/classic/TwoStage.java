package guest.classic;

import heddle.engine.suite.Expect;

@Expect(
    finds = "exception",
    strategy = "exhaustive",
    why = "each write has its lock, but the two together have none")
public class TwoStage {
  private final Object first = new Object();
  private final Object second = new Object();
  private int data;
  private int copy;

  public void one() {
    synchronized (first) {
      data = 1;
    }
    synchronized (second) {
      copy = data + 1;
    }
  }

  public void two() {
    int seen;
    synchronized (first) {
      if (data == 0) {
        return;
      }
      seen = data;
    }
    synchronized (second) {
      if (copy != seen + 1) {
        throw new AssertionError("the copy is " + copy);
      }
    }
  }
}
