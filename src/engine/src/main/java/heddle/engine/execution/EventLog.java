package heddle.engine.execution;

import heddle.model.trace.EventKind;
import java.util.Arrays;

/**
 * What happened in the current execution, as columns that grow and are used again: recording an
 * event allocates nothing. Objects are kept as references; names are given only when a run is
 * shown.
 *
 * <p>A location is (target, field, index): the field as {@link Fields} numbers it, {@link
 * Fields#ELEMENT} with an index for array elements. Values stand as raw bits or as references,
 * according to {@link #type}: {@code L} for references, otherwise the descriptor's letter.
 */
public final class EventLog {
  private static final EventKind[] KINDS = EventKind.values();

  int size;
  int[] step = new int[256];
  int[] thread = new int[256];
  byte[] kind = new byte[256];
  int[] site = new int[256];
  Object[] target = new Object[256];
  int[] field = new int[256];
  int[] index = new int[256];
  char[] type = new char[256];
  long[] oldBits = new long[256];
  long[] newBits = new long[256];
  long[] expectedBits = new long[256];
  long[] updateBits = new long[256];
  Object[] oldRef = new Object[256];
  Object[] newRef = new Object[256];
  Object[] expectedRef = new Object[256];
  Object[] updateRef = new Object[256];
  boolean[] success = new boolean[256];
  Object[] detail = new Object[256];
  int[] cause = new int[256];

  int add(int atStep, int byThread, EventKind what, int atSite, Object on, int itsField, int at) {
    int row = size++;
    if (row == step.length) {
      grow();
    }
    step[row] = atStep;
    thread[row] = byThread;
    kind[row] = (byte) what.ordinal();
    site[row] = atSite;
    target[row] = on;
    field[row] = itsField;
    index[row] = at;
    type[row] = 0;
    success[row] = true;
    detail[row] = null;
    cause[row] = 0;
    return row;
  }

  private void grow() {
    int n = step.length * 2;
    step = Arrays.copyOf(step, n);
    thread = Arrays.copyOf(thread, n);
    kind = Arrays.copyOf(kind, n);
    site = Arrays.copyOf(site, n);
    target = Arrays.copyOf(target, n);
    field = Arrays.copyOf(field, n);
    index = Arrays.copyOf(index, n);
    type = Arrays.copyOf(type, n);
    oldBits = Arrays.copyOf(oldBits, n);
    newBits = Arrays.copyOf(newBits, n);
    expectedBits = Arrays.copyOf(expectedBits, n);
    updateBits = Arrays.copyOf(updateBits, n);
    oldRef = Arrays.copyOf(oldRef, n);
    newRef = Arrays.copyOf(newRef, n);
    expectedRef = Arrays.copyOf(expectedRef, n);
    updateRef = Arrays.copyOf(updateRef, n);
    success = Arrays.copyOf(success, n);
    detail = Arrays.copyOf(detail, n);
    cause = Arrays.copyOf(cause, n);
  }

  /** How many events there are. */
  public int size() {
    return size;
  }

  /** The step of an event. */
  public int step(int row) {
    return step[row];
  }

  /** The thread of an event. */
  public int thread(int row) {
    return thread[row];
  }

  /** The kind of an event. */
  public EventKind kind(int row) {
    return KINDS[kind[row]];
  }

  /** The site of an event, or -1. */
  public int site(int row) {
    return site[row];
  }

  /** What an event acts on, or null. */
  public Object target(int row) {
    return target[row];
  }

  /** The field that an event acts on, as {@link Fields} numbers it. */
  public int field(int row) {
    return field[row];
  }

  /** The array index that an event acts on, or -1. */
  public int index(int row) {
    return index[row];
  }

  /** The type of its values: a descriptor's letter, or 0 if it has none. */
  public char type(int row) {
    return type[row];
  }

  /** The raw bits of the value before. */
  public long oldBits(int row) {
    return oldBits[row];
  }

  /** The raw bits of the value afterwards. */
  public long newBits(int row) {
    return newBits[row];
  }

  /** The raw bits of the value that a CAS expects. */
  public long expectedBits(int row) {
    return expectedBits[row];
  }

  /** The raw bits of the value that a CAS wants to store. */
  public long updateBits(int row) {
    return updateBits[row];
  }

  /** The reference before. */
  public Object oldRef(int row) {
    return oldRef[row];
  }

  /** The reference afterwards. */
  public Object newRef(int row) {
    return newRef[row];
  }

  /** The reference that a CAS expects. */
  public Object expectedRef(int row) {
    return expectedRef[row];
  }

  /** The reference that a CAS wants to store. */
  public Object updateRef(int row) {
    return updateRef[row];
  }

  /** Whether it succeeded. */
  public boolean success(int row) {
    return success[row];
  }

  /** The operation, result or exception of a marker, or null. */
  public Object detail(int row) {
    return detail[row];
  }

  /** The step of the event without which this one could not have been, or 0. */
  public int cause(int row) {
    return cause[row];
  }

  /** Whether both events touch the same location. */
  public boolean sameLocation(int a, int b) {
    return target[a] == target[b] && field[a] == field[b] && index[a] == index[b];
  }

  /** Whether the value after event {@code a} is the value after event {@code b}. */
  public boolean sameNewValue(int a, int b) {
    return type[a] == 'L' ? newRef[a] == newRef[b] : newBits[a] == newBits[b];
  }

  /** Whether the event stored another value than it found. */
  public boolean changes(int row) {
    EventKind k = KINDS[kind[row]];
    if (k != EventKind.WRITE && k != EventKind.UPDATE && !(k == EventKind.CAS && success[row])) {
      return false;
    }
    return type[row] == 'L' ? oldRef[row] != newRef[row] : oldBits[row] != newBits[row];
  }
}
