package guest.loops;

/** Where the counting goes on too long to be followed, who waits for the lock is no deadlock. */
public class HoldsWhileCounting {
  private volatile boolean set;
  private int looks;

  public void one() {
    synchronized (this) {
      while (!set) {
        looks++;
      }
    }
  }

  public synchronized int two() {
    return looks;
  }

  public void three() {
    set = true;
  }
}
