package algorithms.levels;

/** The core of Dekker's algorithm with volatile fields: not both threads read 0. */
public final class VolatileDekker {

  private volatile int first;
  private volatile int second;

  /** Creates two flags that are down. */
  public VolatileDekker() {}

  /**
   * Raises the first flag and looks at the second.
   *
   * @return 1 if the second is up
   */
  public int raiseFirst() {
    first = 1;
    return second;
  }

  /**
   * Raises the second flag and looks at the first.
   *
   * @return 1 if the first is up
   */
  public int raiseSecond() {
    second = 1;
    return first;
  }
}
