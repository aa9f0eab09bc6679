package algorithms.stm;

import java.util.concurrent.ThreadLocalRandom;

/** Looks again a few times, and backs off for random times that grow. */
final class Polite implements ContentionManager {

  private static final int LOOKS = 16;
  private static final int LONGEST_SPIN = 1 << 10;

  @Override
  public boolean lookAgain(int looks) {
    Thread.onSpinWait();
    return looks < LOOKS;
  }

  @Override
  public void backOff(int attempt) {
    int bound = 4 << Math.min(attempt, 16);
    if (bound > LONGEST_SPIN) {
      Thread.yield(); // the other one may be waiting for this very processor
    }
    for (int i = ThreadLocalRandom.current().nextInt(Math.min(bound, LONGEST_SPIN)); i > 0; i--) {
      Thread.onSpinWait();
    }
  }
}
