package heddle.visualizer.history;

import heddle.model.trace.Value;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The writes of one location in order, ten bytes for each that stores a reference or null, and more
 * for other values. A write is made when it is asked for.
 */
final class WriteSeries extends AbstractList<Write> implements RandomAccess {
  private int[] steps = new int[1];
  private char[] threads = new char[1];

  /** An object's number, 0 for null, or below 0 where in the list of other values it stands. */
  private int[] codes = new int[1];

  private final List<Value> others = new ArrayList<>(0);
  private int size;

  void put(int step, int thread, Value value) {
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, 2 * size);
      threads = Arrays.copyOf(threads, 2 * size);
      codes = Arrays.copyOf(codes, 2 * size);
    }
    steps[size] = step;
    threads[size] = (char) thread;
    codes[size] = code(value);
    size++;
  }

  private int code(Value value) {
    if (value != null && value.isReference() && value.text().isEmpty()) {
      return value.object();
    }
    if (Value.NULL.equals(value)) {
      return 0;
    }
    others.add(value);
    return -others.size();
  }

  private Value value(int code) {
    if (code == 0) {
      return Value.NULL;
    }
    return code > 0 ? Value.reference(code) : others.get(-code - 1);
  }

  @Override
  public Write get(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException("write " + i + " of " + size);
    }
    return new Write(steps[i], threads[i], value(codes[i]));
  }

  @Override
  public int size() {
    return size;
  }

  /** How many of the writes happened up to and with the step. */
  int upTo(int step) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps[middle] <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
