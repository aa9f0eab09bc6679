package guest.progress;

import heddle.engine.suite.Expect;

@Expect(
    finds = "livelock",
    why =
        "whoever takes the lock never gives it back, and the final call waits for that by looking")
public class FinalCallSpins {
  private volatile boolean locked;

  public void one() {
    locked = true;
  }

  public boolean end() {
    while (locked) {
      Thread.onSpinWait();
    }
    return true;
  }
}
