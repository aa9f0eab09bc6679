package heddle.engine.execution;

import heddle.model.trace.EventKind;
import java.util.Arrays;

/**
 * What happened in the current execution, as packed columns that grow and are used again: recording
 * an event allocates nothing. Objects are kept as references; names are given only when a run is
 * shown.
 *
 * <p>A location is (target, field, index): the field as {@link Fields} numbers it, {@link
 * Fields#ELEMENT} with an index for array elements. Values stand as raw bits or as references,
 * according to {@link #type}: {@code L} for references, otherwise the descriptor's letter.
 *
 * <p>An event takes 20 bytes (with references of four bytes, as the virtual machine has them up to
 * 32 GB), and 4 more for each value that it has, 8 for a {@code long} or {@code double}: a read has
 * one, a write, an update and a CAS that wins have two, a CAS that loses has three. A CAS, and a
 * return with a result, take 4 bytes more. The number of its step takes less than two bits. What
 * few events have stands aside.
 *
 * <p>Rows are written in order, by the carrier alone; the values and the outcome of a row may be
 * told later, as long as no values have been told of a later one.
 */
public final class EventLog {
  private static final EventKind[] KINDS = EventKind.values();

  // The parts of a head, from the lowest bit: kind, type, flags, thread.
  private static final int KIND = 31;
  private static final int TYPE = 31 << 5;
  private static final int FAILED = 1 << 10;
  private static final int IN_ARRAY = 1 << 11;
  private static final int CAUSED = 1 << 12;
  private static final int DETAILED = 1 << 13;
  private static final int TIMED = 1 << 14;
  private static final int THREAD_SHIFT = 15;

  /** The highest number of a thread that an event can name. */
  static final int MOST_THREADS = -1 >>> THREAD_SHIFT;

  /** A bit for each kind of event that stores a value. */
  private static final int STORING =
      1 << EventKind.WRITE.ordinal()
          | 1 << EventKind.CAS.ordinal()
          | 1 << EventKind.UPDATE.ordinal();

  // The numbers of an event.
  private static final int SITE = 1;
  private static final int PLACE = 2;
  private static final int VALUES = 3;

  private int size;

  /** A bit for each kind of which there is an event. */
  private int kinds;

  /** The rows of returns that have a result. */
  private int[] results = new int[16];

  private int resultCount;

  /** The rows of compare-and-sets. */
  private int[] attempts = new int[64];

  private int attemptCount;

  /**
   * Four numbers for each event, next to each other in memory: its head, its site, its place (the
   * field, or the index in an array), and where its values stand.
   */
  private int[] numbers = new int[4 * 256];

  /** What a marker has instead of a target is its detail. */
  private Object[] target = new Object[256];

  private final StepColumn steps = new StepColumn();
  private final ValueColumn held = new ValueColumn();
  private final SparseColumn causes = new SparseColumn();
  private final SparseColumn details = new SparseColumn();

  /** Forgets all events. */
  void startAnew() {
    if (size > 4096) {
      // What a long execution has made is not to stay alive until another one is as long.
      Arrays.fill(target, 0, size, null);
      held.clear();
    }
    size = 0;
    kinds = 0;
    resultCount = 0;
    attemptCount = 0;
    held.startAnew();
    causes.startAnew();
    details.startAnew();
  }

  int add(int atStep, int byThread, EventKind what, int atSite, Object on, int itsField, int at) {
    int row = size;
    if (row == target.length) {
      grow();
    }
    boolean inArray = itsField == Fields.ELEMENT;
    int kind = what.ordinal();
    kinds |= 1 << kind;
    if (what == EventKind.CAS) {
      noteAttempt(row);
    }
    int[] n = numbers;
    int at4 = row * 4;
    n[at4] = kind | (inArray ? IN_ARRAY : 0) | byThread << THREAD_SHIFT;
    n[at4 + SITE] = atSite;
    n[at4 + PLACE] = inArray ? at : itsField;
    target[row] = on;
    steps.set(row, atStep);
    size = row + 1;
    return row;
  }

  private void noteAttempt(int row) {
    if (attemptCount == attempts.length) {
      attempts = Arrays.copyOf(attempts, attemptCount * 2);
    }
    attempts[attemptCount++] = row;
  }

  /** An event that is no operation but tells of one, or of a thread. */
  int mark(int atStep, int byThread, EventKind what, Object itsDetail) {
    return add(atStep, byThread, what, -1, itsDetail, Fields.UNKNOWN, -1);
  }

  private void grow() {
    int n = target.length * 2;
    numbers = Arrays.copyOf(numbers, n * 4);
    target = Arrays.copyOf(target, n);
  }

  private int head(int row) {
    return numbers[row * 4];
  }

  private int values(int row) {
    return numbers[row * 4 + VALUES];
  }

  // ---- what is told of the last row

  /** The operation, result or exception of a marker, or what else is known of an event. */
  void detail(int row, Object detail) {
    if (KINDS[head(row) & KIND].marker()) {
      target[row] = detail;
    } else if (detail != null) {
      numbers[row * 4] |= DETAILED;
      details.put(row, 0, detail);
    }
  }

  /** The step of the event without which this one could not have been. */
  void cause(int row, int step) {
    if (step > 0) {
      numbers[row * 4] |= CAUSED;
      causes.put(row, step, null);
    }
  }

  /** The wait that it ends had a time-out. */
  void timed(int row) {
    numbers[row * 4] |= TIMED;
  }

  /** It did not succeed. */
  void failed(int row) {
    numbers[row * 4] |= FAILED;
  }

  /** The value before, of a primitive type; of a read, also that afterwards. */
  void foundBits(int row, char type, long bits) {
    int head = head(row);
    if ((head & TYPE) == 0) {
      numbers[row * 4 + VALUES] = held.addBits(type, bits, stores(head));
      numbers[row * 4] = head | (type & 31) << 5;
    } else {
      reserve(row, type);
      held.putBits(values(row), type, bits);
    }
  }

  /** The result of the operation that a marker says has returned. */
  void result(int row, Object value) {
    if (resultCount == results.length) {
      results = Arrays.copyOf(results, resultCount * 2);
    }
    results[resultCount++] = row;
    foundRef(row, value);
  }

  /** The reference before; of a read, also that afterwards. */
  void foundRef(int row, Object value) {
    int head = head(row);
    if ((head & TYPE) == 0) {
      numbers[row * 4 + VALUES] = held.addRef(value, stores(head));
      numbers[row * 4] = head | ('L' & 31) << 5;
    } else {
      reserve(row, 'L');
      held.putRef(values(row), value);
    }
  }

  /** Makes room for values of this type, unless there is. */
  private void reserve(int row, char type) {
    int head = head(row);
    int known = head >>> 5 & 31;
    if (known == 0 || ValueColumn.size(type) != ValueColumn.size(letter(known))) {
      numbers[row * 4 + VALUES] = held.reserve(type, stores(head) ? 2 : 1);
    }
    numbers[row * 4] = head & ~TYPE | (type & 31) << 5;
  }

  /** Whether events of this kind have a value that they store, beside the one that they find. */
  private static boolean stores(int head) {
    return (STORING >>> (head & KIND) & 1) != 0;
  }

  /** The value that was stored, or that a CAS wanted to store; the value before has been told. */
  void storedBits(int row, long bits) {
    char type = type(row);
    held.putBits(values(row) + ValueColumn.size(type), type, bits);
  }

  /** The reference that was stored, or that a CAS wanted to store. */
  void storedRef(int row, Object value) {
    held.putRef(values(row) + 1, value);
  }

  /** A CAS lost: this is what it expected to find. */
  void lostBits(int row, long expected) {
    failed(row);
    held.putBits(held.reserve(type(row), 1), type(row), expected);
  }

  /** A CAS lost: this is what it expected to find. */
  void lostRef(int row, Object expected) {
    failed(row);
    held.putRef(held.reserve('L', 1), expected);
  }

  // ---- reading

  /** How many events there are. */
  public int size() {
    return size;
  }

  /** Whether there is an event of this kind; checks of rare kinds need not look at each row. */
  public boolean has(EventKind kind) {
    return (kinds & 1 << kind.ordinal()) != 0;
  }

  /** How many compare-and-sets there are. */
  public int attempts() {
    return attemptCount;
  }

  /** The row of a compare-and-set, by its number from 0. */
  public int attempt(int i) {
    return attempts[i];
  }

  /** How many operations have had a result. */
  public int results() {
    return resultCount;
  }

  /** The row at which an operation returned its result, by its number from 0. */
  public int result(int i) {
    return results[i];
  }

  /** The step of an event. */
  public int step(int row) {
    return steps.get(row);
  }

  /** The thread of an event. */
  public int thread(int row) {
    return head(row) >>> THREAD_SHIFT;
  }

  /** The kind of an event. */
  public EventKind kind(int row) {
    return KINDS[head(row) & KIND];
  }

  /** The site of an event, or -1. */
  public int site(int row) {
    return numbers[row * 4 + SITE];
  }

  /** What an event acts on, or null. */
  public Object target(int row) {
    return kind(row).marker() ? null : target[row];
  }

  /** The field that an event acts on, as {@link Fields} numbers it. */
  public int field(int row) {
    return (head(row) & IN_ARRAY) != 0 ? Fields.ELEMENT : place(row);
  }

  /** The array index that an event acts on, or -1. */
  public int index(int row) {
    return (head(row) & IN_ARRAY) != 0 ? place(row) : -1;
  }

  /** The type of its values: a descriptor's letter, or 0 if it has none. */
  public char type(int row) {
    return letter(head(row) >>> 5 & 31);
  }

  private int place(int row) {
    return numbers[row * 4 + PLACE];
  }

  private static char letter(int code) {
    return (char) (code == 0 ? 0 : code | '@');
  }

  /** The raw bits of the value before. */
  public long oldBits(int row) {
    return bits(row, 0);
  }

  /** The raw bits of the value afterwards. */
  public long newBits(int row) {
    return bits(row, stored(row) ? 1 : 0);
  }

  /** The raw bits of the value that a CAS expects. */
  public long expectedBits(int row) {
    return bits(row, success(row) ? 0 : 2);
  }

  /** The raw bits of the value that a CAS wants to store. */
  public long updateBits(int row) {
    return bits(row, 1);
  }

  private long bits(int row, int which) {
    char type = type(row);
    return type == 0 || type == 'L'
        ? 0
        : held.bits(values(row) + which * ValueColumn.size(type), type);
  }

  /** The reference before. */
  public Object oldRef(int row) {
    return ref(row, 0);
  }

  /** The reference afterwards. */
  public Object newRef(int row) {
    return ref(row, stored(row) ? 1 : 0);
  }

  /** The reference that a CAS expects. */
  public Object expectedRef(int row) {
    return ref(row, success(row) ? 0 : 2);
  }

  /** The reference that a CAS wants to store. */
  public Object updateRef(int row) {
    return ref(row, 1);
  }

  private Object ref(int row, int which) {
    return type(row) == 'L' ? held.ref(values(row) + which) : null;
  }

  /** Whether it stored a value, perhaps the one that it found. */
  private boolean stored(int row) {
    return stores(head(row)) && success(row);
  }

  /** Whether it succeeded. */
  public boolean success(int row) {
    return (head(row) & FAILED) == 0;
  }

  /** Whether the wait that it ends had a time-out, which may have fired or not. */
  public boolean timedWait(int row) {
    return (head(row) & TIMED) != 0;
  }

  /** The operation, result or exception of a marker, or null. */
  public Object detail(int row) {
    return kind(row).marker()
        ? target[row]
        : (head(row) & DETAILED) != 0 ? details.object(row) : null;
  }

  /** The step of the event without which this one could not have been, or 0. */
  public int cause(int row) {
    return (head(row) & CAUSED) != 0 ? causes.number(row) : 0;
  }

  /** Whether both events touch the same location. */
  public boolean sameLocation(int a, int b) {
    return target[a] == target[b] && place(a) == place(b) && ((head(a) ^ head(b)) & IN_ARRAY) == 0;
  }

  /** Whether the value after event {@code a} is the value after event {@code b}. */
  public boolean sameNewValue(int a, int b) {
    return type(a) == 'L' ? newRef(a) == newRef(b) : newBits(a) == newBits(b);
  }

  /** Whether the event stored another value than it found. */
  public boolean changes(int row) {
    if (!stored(row)) {
      return false;
    }
    return type(row) == 'L' ? oldRef(row) != newRef(row) : oldBits(row) != newBits(row);
  }

  /** How many bytes the events take, with references of four bytes each. */
  long bytes() {
    return size * 20L
        + (attemptCount + resultCount) * 4L
        + steps.bytes(size)
        + held.bytes()
        + causes.bytes()
        + details.bytes();
  }
}
