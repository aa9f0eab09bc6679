package guest;

/** A program under study: an increment in two steps, with and without a lock. */
public final class RacyCounter {
  private int value;

  /** Reads, and then writes. */
  public void increment() {
    int read = value;
    value = read + 1;
  }

  /** The same under a lock. */
  public synchronized void incrementLocked() {
    value++;
  }

  /** How often it was incremented, at most. */
  public int get() {
    return value;
  }

  /** Ends the virtual machine. */
  public void leave() {
    value = 1;
    System.exit(5);
  }

  /** Fails. */
  public void fail() {
    value = 1;
    throw new IllegalStateException("no more");
  }
}
