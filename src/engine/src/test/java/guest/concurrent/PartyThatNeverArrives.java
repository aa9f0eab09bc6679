package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.Phaser;

@Expect(finds = "deadlock", why = "three parties are registered, and only two arrive")
public class PartyThatNeverArrives {
  private final Phaser phaser = new Phaser(3);

  public void one() {
    phaser.arriveAndAwaitAdvance();
  }

  public void two() {
    phaser.arriveAndAwaitAdvance();
  }
}
