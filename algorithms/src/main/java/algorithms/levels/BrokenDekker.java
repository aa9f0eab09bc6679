package algorithms.levels;

/**
 * The core of Dekker's algorithm with plain fields: wrong on real machines, because each thread's
 * write may still wait in a buffer when it reads.
 *
 * <p><b>The rule it breaks:</b> a write that another thread must see before one's own next read
 * needs volatile. Under sequential consistency at least one of the two threads sees the other one's
 * write. x86 and ARM both allow that neither does, and the Java memory model allows it for plain
 * fields.
 *
 * <p><b>Papers:</b> Dijkstra, "Cooperating Sequential Processes", EWD 123, 1965, section 2.1
 * (Dekker's solution); Sewell and others, "x86-TSO", CACM 53(7), 2010 (test SB).
 *
 * @see VolatileDekker
 */
public final class BrokenDekker {

  private int first;
  private int second;

  /** Creates two flags that are down. */
  public BrokenDekker() {}

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
