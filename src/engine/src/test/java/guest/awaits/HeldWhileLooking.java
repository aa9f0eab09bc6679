package guest.awaits;

import heddle.engine.suite.Expect;

@Expect(
    finds = "livelock",
    strategy = "exhaustive",
    why = "who is to write waits for the monitor of who looks")
public class HeldWhileLooking {
  private volatile boolean set;

  public synchronized void one() {
    while (!set) {
      Thread.onSpinWait();
    }
  }

  public synchronized void two() {
    set = true;
  }
}
