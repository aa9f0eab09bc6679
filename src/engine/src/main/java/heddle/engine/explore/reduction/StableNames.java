package heddle.engine.explore.reduction;

import heddle.engine.execution.ClassInitializer;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.Shapes;
import heddle.model.trace.EventKind;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers objects and fields so that the numbers mean the same in equivalent executions.
 *
 * <p>What can be reached from the object under study before the threads start is numbered in the
 * order of reaching it. Later objects are called by the thread in whose operations they first
 * appear, and their turn among that thread's first appearances: what a thread does depends on its
 * own past and on what it has read alone, so exchanging independent operations of other threads
 * does not change the names. That holds as long as objects are handed over in places that can be
 * seen; an object that gets from one thread to another inside a library collection is noticed.
 */
final class StableNames {
  private static final int TURN_BITS = 32;
  private static final int PREPARATION = 0;
  private static final long THREADS = 1L << 62;
  private static final long CONSTANTS = 1L << 61;
  private static final long STATICS = 1L << 60;

  private static final class Name {
    final long number;
    final int thread;
    boolean published;

    Name(long number, int thread) {
      this.number = number;
      this.thread = thread;
    }
  }

  private final Execution run;
  private final Shapes shapes;
  private final Map<String, Integer> fields = new HashMap<>();
  private final Map<String, Integer> constants = new HashMap<>();
  private final Map<Object, Name> names = new IdentityHashMap<>();
  private final Deque<Object> unread = new ArrayDeque<>();
  private long[] turns = new long[16];
  private int rows;
  private int initialized;
  private boolean leaked;

  StableNames(Execution run) {
    this.run = run;
    shapes = new Shapes(run.fields());
  }

  /** A new execution begins. */
  void startAnew() {
    names.clear();
    Arrays.fill(turns, 0);
    rows = 0;
    initialized = 0;
    leaked = false;
  }

  /** Whether an object got to another thread in a way that cannot be seen. */
  boolean leaked() {
    return leaked;
  }

  /** Takes in what has happened since the last call. */
  void update() {
    if (rows == 0) {
      publish(run.subject(), PREPARATION);
    }
    publishStatics();
    EventLog log = run.log();
    for (; rows < log.size(); rows++) {
      int thread = log.thread(rows);
      if (log.step(rows) > 0) {
        touch(log.target(rows), thread);
      }
      if (log.type(rows) == 'L' && log.kind(rows) != EventKind.RETURN && log.changes(rows)) {
        publish(log.newRef(rows), thread);
      }
      if (log.kind(rows) == EventKind.START) {
        publish(StartedTasks.of((Thread) log.target(rows)), thread);
        publishFields(log.target(rows), thread);
        drain(thread);
      }
    }
  }

  /**
   * What an initializer has made is called by its class: it depends on what the initializer read,
   * not on the thread that came first.
   */
  private void publishStatics() {
    List<ClassInitializer> done = run.initialized();
    for (; initialized < done.size(); initialized++) {
      ClassInitializer i = done.get(initialized);
      long turn = STATICS | (long) constant(i) << TURN_BITS;
      for (Fields.Slot s : shapes.statics(i.type())) {
        Object o = Fields.reference(s, null);
        if (o != null && !isConstant(o) && !names.containsKey(o)) {
          names.put(o, new Name(turn++, PREPARATION));
        }
        publish(o, PREPARATION);
      }
    }
  }

  /** Whether there is one of it in every execution, with a name of its own. */
  private static boolean isConstant(Object o) {
    return o instanceof Class || o instanceof ClassInitializer || o instanceof Enum;
  }

  private int constant(Object o) {
    String name =
        switch (o) {
          case Class<?> c -> c.getName();
          case ClassInitializer i -> i.type().getName() + ".<clinit>";
          case Enum<?> e -> e.getDeclaringClass().getName() + "." + e.name();
          default -> throw new IllegalArgumentException(o + " is no constant");
        };
    return constants.computeIfAbsent(name, k -> constants.size() + 1);
  }

  private void touch(Object o, int thread) {
    if (o != null && !(o instanceof Thread) && !isConstant(o)) {
      Name name = names.computeIfAbsent(o, k -> newName(thread));
      leaked |= !name.published && name.thread != thread;
    }
  }

  /** What is stored where others may look can be reached by them, and all that hangs on it. */
  private void publish(Object root, int thread) {
    offer(root, thread);
    drain(thread);
  }

  private void drain(int thread) {
    while (!unread.isEmpty()) {
      Object o = unread.remove();
      if (o instanceof Object[] array) {
        for (Object element : array) {
          offer(element, thread);
        }
      } else if (!o.getClass().isArray()) {
        publishFields(o, thread);
      }
    }
  }

  /** What a lambda has captured counts like fields. */
  private void publishFields(Object o, int thread) {
    if (Shapes.isTransparent(o.getClass()) || o.getClass().isHidden()) {
      for (Fields.Slot s : shapes.slots(o.getClass())) {
        if (s.type() == 'L' && s.owner() != Thread.class) {
          offer(Fields.reference(s, o), thread);
        }
      }
    }
  }

  private void offer(Object o, int thread) {
    if (o == null || o instanceof Thread || o instanceof VarHandle || isConstant(o)) {
      return;
    }
    Name name = names.computeIfAbsent(o, k -> newName(thread));
    if (!name.published) {
      name.published = true;
      unread.add(o);
    }
  }

  private Name newName(int thread) {
    if (thread >= turns.length) {
      turns = Arrays.copyOf(turns, thread * 2);
    }
    return new Name(number(thread, turns[thread]++), thread);
  }

  private static long number(int thread, long turn) {
    return (long) thread + 1 << TURN_BITS | turn;
  }

  /** The number of an object; one that nobody has touched yet is called as if this thread did. */
  long object(Object o, int thread) {
    if (o == null) {
      return 0;
    }
    if (o instanceof Thread t) {
      LogicalThread logical = run.threadOf(t);
      return THREADS | (logical == null ? run.threadCount() : logical.number);
    }
    if (isConstant(o)) {
      return CONSTANTS | constant(o);
    }
    Name known = names.get(o);
    return known != null ? known.number : number(thread, thread < turns.length ? turns[thread] : 0);
  }

  /** The number of a field and index. */
  long place(int field, int index) {
    if (field == Fields.ELEMENT) {
      return -1L - index;
    }
    Fields.Slot slot = run.fields().slot(field);
    if (slot.owner() == null) {
      return 0;
    }
    return fields.computeIfAbsent(
        slot.owner().getName() + "." + slot.name(), k -> fields.size() + 1);
  }
}
