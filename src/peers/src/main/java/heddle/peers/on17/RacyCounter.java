package heddle.peers.on17;

/** W1: a volatile counter that is read and then written. */
public class RacyCounter {
  private volatile int x;

  /** Loses updates. */
  public void increment() {
    x = x + 1;
  }
}
