package guest.basics;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "2",
    proved = true,
    why = "the monitor keeps the read and the write of each thread together")
public class SynchronizedUpdate {
  private int x;

  public synchronized void one() {
    x++;
  }

  public synchronized void two() {
    x++;
  }

  public synchronized int end() {
    return x;
  }
}
