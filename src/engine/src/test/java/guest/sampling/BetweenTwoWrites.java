package guest.sampling;

/**
 * Fails if the second thread has come as far as its look before the first one begins, and the first
 * one then goes all its way between two stores of the second that follow each other.
 */
public abstract class BetweenTwoWrites {
  private static final int WAY = 100;

  private volatile int x;
  private volatile int y;
  private volatile int z;
  private volatile int first;
  private volatile int second;

  public void one() {
    x = 1;
    for (int i = 0; i < WAY; i++) {
      first = i;
    }
    if (y == 1 && z == 0) {
      throw new IllegalStateException("between the two");
    }
  }

  public void two() {
    for (int i = 0; i < WAY; i++) {
      second = i;
    }
    if (x == 0) {
      y = 1;
      z = 1;
    }
  }
}
