package heddle.visualizer.history;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** The operations of one thread in order. An operation is made when it is asked for. */
final class OperationSeries extends AbstractList<Operation> implements RandomAccess {
  private final int thread;
  private int[] firsts = new int[4];
  private int[] lasts = new int[4];
  private int[] effects = new int[4];
  private String[] calls = new String[4];
  private String[] outcomes = new String[4];
  private int size;

  OperationSeries(int thread) {
    this.thread = thread;
  }

  @Override
  public boolean add(Operation o) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * size);
      lasts = Arrays.copyOf(lasts, 2 * size);
      effects = Arrays.copyOf(effects, 2 * size);
      calls = Arrays.copyOf(calls, 2 * size);
      outcomes = Arrays.copyOf(outcomes, 2 * size);
    }
    size++;
    set(size - 1, o);
    return true;
  }

  @Override
  public Operation set(int i, Operation o) {
    firsts[i] = o.first();
    lasts[i] = o.last();
    effects[i] = o.effect();
    calls[i] = o.call();
    outcomes[i] = o.outcome();
    return o;
  }

  @Override
  public Operation get(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException("operation " + i + " of " + size);
    }
    return new Operation(thread, calls[i], firsts[i], lasts[i], outcomes[i], effects[i]);
  }

  @Override
  public int size() {
    return size;
  }

  /** The first that ends at a step or later. */
  int endingFrom(int step) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lasts[middle] < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first from there on that begins after a step. */
  int beginningAfter(int from, int step) {
    int end = from;
    while (end < size && firsts[end] <= step) {
      end++;
    }
    return end;
  }
}
