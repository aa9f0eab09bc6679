package algorithms.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A counter in several cells, so that threads need not meet at one.
 *
 * <p>A thread increments the cell that its number selects; {@code get} adds them up. That is not a
 * snapshot: increments that run at the same time may be seen or not, each for itself. If nobody
 * increments, the sum is exact.
 *
 * <p><b>Progress:</b> wait-free where the hardware can add in memory, lock-free elsewhere.
 * <b>Complexity:</b> an increment takes constant time, {@code get} time linear in the cells.
 * <b>Memory:</b> a cache line for each cell.
 *
 * <p><b>Source:</b> the idea of {@code java.util.concurrent.atomic.LongAdder} (Lea, 2011), with a
 * fixed number of cells. Each is 16 longs from the next: two threads that write to one line take it
 * from each other, and processors that fetch lines in pairs make that 128 bytes.
 */
public final class StripedCounter implements Counter {

  /** The distance of two cells, in longs. */
  private static final int STRIDE = 16;

  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

  /** The cells, each STRIDE from the next. Accessed through {@link #CELL} only. */
  private final long[] cells;

  private final int mask;

  /** Creates a counter at zero with at least four cells for each processor. */
  public StripedCounter() {
    this(4 * Integer.highestOneBit(2 * Runtime.getRuntime().availableProcessors() - 1));
  }

  /**
   * Creates a counter at zero.
   *
   * @param cells how many cells it has, a power of two
   * @throws IllegalArgumentException if it is not
   */
  public StripedCounter(int cells) {
    if (Integer.bitCount(cells) != 1 || cells < 0) {
      throw new IllegalArgumentException(
          "The number of cells must be a power of two: " + cells + ".");
    }
    this.cells = new long[cells * STRIDE];
    mask = cells - 1;
  }

  @Override
  public void increment() {
    // Threads have numbers in a row, so that the first few share no cell.
    int cell = (int) Thread.currentThread().threadId() & mask;
    // Volatile: pairs with the opaque read in get(); see FetchAddCounter for why not less.
    CELL.getAndAdd(cells, cell * STRIDE, 1L);
  }

  @Override
  public long get() {
    long sum = 0;
    for (int cell = 0; cell <= mask; cell++) {
      // Opaque: pairs with the addition. Plain could go back to an older value of a cell.
      sum += (long) CELL.getOpaque(cells, cell * STRIDE);
    }
    return sum;
  }
}
