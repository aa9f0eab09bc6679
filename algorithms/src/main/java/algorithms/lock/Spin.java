package algorithms.lock;

/**
 * How a thread waits for a value that another thread will write soon: at first it spins, for the
 * other one is most likely running and short; then it lets other threads run between two looks, for
 * with more threads than processors the other one may be waiting for this very processor.
 */
final class Spin {

  /** Looks before the first yield; about as long as a short critical section. */
  private static final int LOOKS = 64;

  private int looks;

  /** Waits a little; to be called between two looks at the value. */
  void once() {
    if (looks < LOOKS) {
      looks++;
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }
}
