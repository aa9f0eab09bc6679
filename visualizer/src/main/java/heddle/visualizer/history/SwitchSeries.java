package heddle.visualizer.history;

import heddle.model.trace.Step;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** Switches in order, sixteen bytes each. A switch is made when it is asked for. */
final class SwitchSeries extends AbstractList<Switch> implements RandomAccess {
  private static final Switch.Reason[] REASONS = Switch.Reason.values();

  private int[] before = new int[16];
  private int[] after = new int[16];
  private char[] from = new char[16];
  private char[] to = new char[16];

  /** How many preemptions there were so far, and in the lowest two bits the reason. */
  private int[] numbers = new int[16];

  private int size;

  void put(Step last, Step next, Switch.Reason reason, int preemptions) {
    if (size == before.length) {
      before = Arrays.copyOf(before, 2 * size);
      after = Arrays.copyOf(after, 2 * size);
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    before[size] = last.number();
    after[size] = next.number();
    from[size] = (char) last.thread();
    to[size] = (char) next.thread();
    numbers[size] = preemptions << 2 | reason.ordinal();
    size++;
  }

  @Override
  public Switch get(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException("switch " + i + " of " + size);
    }
    Switch.Reason reason = REASONS[numbers[i] & 3];
    int number = reason == Switch.Reason.PREEMPTION ? numbers[i] >>> 2 : 0;
    return new Switch(before[i], from[i], after[i], to[i], reason, number);
  }

  @Override
  public int size() {
    return size;
  }

  /** The first switch to a step that is this one or later. */
  int comingFrom(int step) {
    return firstFrom(after, step);
  }

  /** The first switch from a step that is later than this one. */
  int leavingAfter(int step) {
    return firstFrom(before, step + 1);
  }

  private int firstFrom(int[] steps, int step) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps[middle] < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
