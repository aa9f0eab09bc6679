package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.Phaser;

@Expect(reaches = "1, 1", proved = true, why = "nobody passes the phase before both have written")
public class PhasesInStep {
  private final Phaser phaser = new Phaser(2);
  private int x;
  private int y;

  public int one() {
    x = 1;
    phaser.arriveAndAwaitAdvance();
    return y;
  }

  public int two() {
    y = 1;
    phaser.arriveAndAwaitAdvance();
    return x;
  }
}
