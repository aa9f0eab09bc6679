package heddle.engine.execution;

import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteKind;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Finds out whether threads use a collection at the same time that is not made for that: {@code
 * ArrayList}, {@code HashMap} and so on; or a large array that is copied or filled as a whole. Only
 * then are these collections opened. A program that confines them to threads, or guards them with
 * locks, has no steps in them, and loses none: what nothing runs beside cannot be interleaved.
 *
 * <p>"At the same time" is: not ordered by happens-before, with vector clocks (Mattern 1989) over
 * the events of a run that has ended. An order that it does not know of can only open a collection
 * needlessly.
 */
public final class CollectionUse {
  /** Calls that change nothing that other calls could see. */
  private static final Set<String> READS =
      Set.of(
          "capacity",
          "ceilingEntry",
          "ceilingKey",
          "charAt",
          "chars",
          "clone",
          "codePointAt",
          "codePoints",
          "compareTo",
          "contains",
          "containsAll",
          "containsKey",
          "containsValue",
          "element",
          "entrySet",
          "equals",
          "first",
          "firstEntry",
          "firstKey",
          "floorEntry",
          "floorKey",
          "forEach",
          "get",
          "getChars",
          "getFirst",
          "getLast",
          "getOrDefault",
          "hasNext",
          "hashCode",
          "headMap",
          "indexOf",
          "isEmpty",
          "iterator",
          "keySet",
          "last",
          "lastEntry",
          "lastIndexOf",
          "lastKey",
          "length",
          "listIterator",
          "next",
          "nextSetBit",
          "peek",
          "peekFirst",
          "peekLast",
          "cardinality",
          "size",
          "spliterator",
          "stream",
          "subList",
          "subSequence",
          "substring",
          "tailMap",
          "toArray",
          "toString",
          "values");

  private static final Set<String> READS_OF_BUFFERS =
      Set.of(
          "array",
          "arrayOffset",
          "asReadOnlyBuffer",
          "capacity",
          "duplicate",
          "hasArray",
          "hasRemaining",
          "isDirect",
          "isReadOnly",
          "length",
          "limit",
          "order",
          "position",
          "remaining",
          "slice",
          "toString");

  private record Use(Object collection, int site, int thread, int row) {}

  private record Seen(int thread, int turn, boolean reads) {}

  /** Uses in one run that are noted; a loop on a collection of its own makes any number. */
  private static final int MOST = 200_000;

  private final ProgramController run;
  private final BackingArrays arrays = new BackingArrays();
  private final List<Use> uses = new ArrayList<>();
  private int noted;
  private boolean watching;
  private boolean shared;
  private boolean raced;

  CollectionUse(ProgramController run) {
    this.run = run;
  }

  /** A new run begins. */
  void startAnew() {
    if (noted > 0) {
      noted = 0;
      uses.clear();
    }
  }

  /** Another program: collections are closed until it shows that it shares them. */
  public void close() {
    shared = false;
    raced = false;
    run.open().collections(false);
  }

  /** Opens them for all runs to come. */
  public void open() {
    run.open().collections(true);
  }

  /** Whether calls are noted from now on. */
  public void watch(boolean whether) {
    watching = whether;
  }

  /** Whether a run that was looked at used a collection in two threads. */
  public boolean shared() {
    return shared;
  }

  /** Whether a run that was looked at used a collection in two threads at the same time. */
  public boolean raced() {
    return raced;
  }

  /**
   * Whether accesses to many elements of an array, one after another, are steps: as with
   * collections, if threads were seen to race on one.
   */
  boolean steps(Object array, int site, LogicalThread by) {
    if (!run.open().collections()) {
      used(array, site, by);
    }
    return run.open().collections();
  }

  /** A thread uses a collection; null if it makes one. */
  void used(Object collection, int site, LogicalThread by) {
    if (watching && collection != null && by.number > 0 && noted < MOST) {
      noted++;
      run.stage.muteLibrary();
      uses.add(new Use(collection, site, by.number, run.log.size()));
      Object array = arrays.of(collection);
      if (array != null) {
        uses.add(new Use(array, site, by.number, run.log.size()));
      }
      run.stage.unmuteLibrary();
    }
  }

  /** Looks at the run that has ended. */
  public void look(Execution ended) {
    if (!watching || uses.isEmpty()) {
      return;
    }
    Map<Object, List<Seen>> seen = new IdentityHashMap<>();
    for (Use use : uses) {
      seen.computeIfAbsent(use.collection(), k -> new ArrayList<>());
    }
    Clocks clocks = new Clocks(ended);
    EventLog log = ended.log();
    IntConsumer elements =
        row -> {
          if (log.kind(row).access() && log.field(row) == Fields.ELEMENT) {
            note(
                seen.get(log.target(row)),
                log.thread(row),
                log.kind(row) == EventKind.READ,
                clocks);
          }
        };
    for (Use use : uses) {
      clocks.advance(use.row(), elements);
      clocks.begin(use.thread());
      note(seen.get(use.collection()), use.thread(), reads(ended.site(use.site())), clocks);
    }
    clocks.advance(log.size(), elements);
    uses.clear();
  }

  private static boolean reads(Site use) {
    if (use.kind() == SiteKind.ARRAY_READ) {
      return true;
    } else if (use.className().startsWith("java.nio.")) {
      return readsBuffer(use.method(), use.descriptor().startsWith("()"));
    }
    return READS.contains(use.method()) || use.className().startsWith("java.util.Spliterators$");
  }

  /** Where a buffer stands is moved by the methods that are told no index. */
  private static boolean readsBuffer(String method, boolean plain) {
    return method.startsWith("get") ? !plain : plain && READS_OF_BUFFERS.contains(method);
  }

  /** A thread uses something that these have used before; null if it is of no interest. */
  private void note(List<Seen> before, int thread, boolean reads, Clocks clocks) {
    if (before == null) {
      return;
    }
    for (Seen s : before) {
      if (s.thread() != thread) {
        shared = true;
        raced |= !(s.reads() && reads) && !clocks.ordered(s.thread(), s.turn(), thread);
      }
    }
    before.add(new Seen(thread, clocks.turn(thread), reads));
  }

  /** The vector clocks of the threads of a run, from row to row. */
  private static final class Clocks {
    private final Execution run;
    private final int[][] clocks;
    private final Map<Object, Map<Long, int[]>> places = new IdentityHashMap<>();
    private final Map<Integer, int[]> steps = new HashMap<>();
    private final boolean[] begun;
    private int row;

    Clocks(Execution run) {
      this.run = run;
      clocks = new int[run.threadCount()][run.threadCount()];
      begun = new boolean[clocks.length];
      for (int i = 0; i < clocks.length; i++) {
        clocks[i][i] = 1;
      }
    }

    int turn(int thread) {
      return clocks[thread][thread];
    }

    boolean ordered(int earlier, int turn, int later) {
      return clocks[later][earlier] >= turn;
    }

    /** Passes the rows up to this one, and tells each when its thread has come to it. */
    void advance(int toRow, IntConsumer each) {
      for (; row < toRow; row++) {
        pass(run.log(), row, each);
      }
    }

    /** What a thread does before its first event comes after what started it. */
    void begin(int thread) {
      EventLog log = run.log();
      for (int r = 0; !begun[thread] && r < log.size(); r++) {
        if (log.thread(r) == thread) {
          begun[thread] = true;
          join(clocks[thread], cause(log, r));
        }
      }
      join(clocks[thread], places(run.thread(thread).thread).get(0L));
    }

    private void pass(EventLog log, int r, IntConsumer each) {
      int t = log.thread(r);
      int[] clock = clocks[t];
      begin(t);
      join(clock, cause(log, r));
      Object on = log.kind(r).marker() ? run.thread(t).thread : log.target(r);
      if (synchronizes(log, r)) {
        Object place = on == null ? this : on;
        long field = log.kind(r).access() ? 1 + ((long) log.field(r) << 32 | log.index(r)) : 0L;
        join(clock, places(place).get(field));
        places(place).put(field, clock.clone());
      }
      each.accept(r);
      steps.put(log.step(r), clock.clone());
      clock[t]++;
    }

    private int[] cause(EventLog log, int r) {
      return log.cause(r) > 0 ? steps.get(log.cause(r)) : null;
    }

    private Map<Long, int[]> places(Object of) {
      return places.computeIfAbsent(of, k -> new HashMap<>());
    }

    /** Every operation but a plain access; the last marker of a thread is its end. */
    private boolean synchronizes(EventLog log, int r) {
      EventKind kind = log.kind(r);
      if (kind.marker()) {
        return kind == EventKind.END;
      }
      if (!kind.access()) {
        return true;
      }
      Site s = run.site(log.site(r));
      return s.isVolatile() || !plain(s.kind());
    }

    private static boolean plain(SiteKind kind) {
      return switch (kind) {
        case FIELD_READ, FIELD_WRITE, STATIC_READ, STATIC_WRITE, ARRAY_READ, ARRAY_WRITE -> true;
        default -> false;
      };
    }

    private static void join(int[] clock, int[] other) {
      if (other != null) {
        for (int i = 0; i < clock.length; i++) {
          clock[i] = Math.max(clock[i], other[i]);
        }
      }
    }
  }
}
