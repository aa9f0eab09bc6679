package heddle.engine.execution;

import java.util.Arrays;

/** How things stood where a round of a loop began, as far as its thread knows. */
final class Round {
  /** How many events there were. */
  int row;

  /** What {@code Controller.effects} was. */
  int effects;

  /** How often the loop has gone round with visible operations since it was last reached. */
  private int count;

  /** The last step of its thread. */
  private int step = -1;

  private long[] values = {};
  private Object[] references = {};

  /** A round begins now, with these variables. */
  void begin(int atRow, int atEffects, Locals locals) {
    row = atRow;
    effects = atEffects;
    values = locals.copyTo(values);
    references = locals.copyTo(references);
  }

  /**
   * A round begins, and this was its thread's last step: how often has the loop gone round? A round
   * without a step is nobody's business.
   */
  int count(boolean again, int lastStep) {
    count = !again ? 0 : step == lastStep ? count : count + 1;
    step = lastStep;
    return count;
  }

  boolean had(Locals locals) {
    return locals.are(values, references);
  }

  /** The variables of a method, as they are told one by one. */
  static final class Locals {
    private long[] values = new long[16];
    private Object[] references = new Object[16];
    private int valueCount;
    private int referenceCount;

    void add(long value) {
      if (valueCount == values.length) {
        values = Arrays.copyOf(values, valueCount * 2);
      }
      values[valueCount++] = value;
    }

    void add(Object reference) {
      if (referenceCount == references.length) {
        references = Arrays.copyOf(references, referenceCount * 2);
      }
      references[referenceCount++] = reference;
    }

    void clear() {
      Arrays.fill(references, 0, referenceCount, null);
      valueCount = 0;
      referenceCount = 0;
    }

    private long[] copyTo(long[] old) {
      long[] copy = old.length == valueCount ? old : new long[valueCount];
      System.arraycopy(values, 0, copy, 0, valueCount);
      return copy;
    }

    private Object[] copyTo(Object[] old) {
      Object[] copy = old.length == referenceCount ? old : new Object[referenceCount];
      System.arraycopy(references, 0, copy, 0, referenceCount);
      return copy;
    }

    private boolean are(long[] otherValues, Object[] others) {
      for (int i = 0; i < valueCount; i++) {
        if (values[i] != otherValues[i]) {
          return false;
        }
      }
      for (int i = 0; i < referenceCount; i++) {
        if (references[i] != others[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
