package heddle.engine.explore.reduction;

import heddle.engine.execution.ClassInitializer;
import heddle.engine.execution.Creations;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.Shapes;
import heddle.model.trace.EventKind;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers objects and fields so that the numbers mean the same in equivalent executions.
 *
 * <p>What can be reached from the object under study before the threads start is numbered in the
 * order of reaching it. Later objects are called by the thread in whose operations they first
 * appear, and their turn among that thread's first appearances: what a thread does depends on its
 * own past and on what it has read alone, so exchanging independent operations of other threads
 * does not change the names. What the program makes is named when it is made. What the library
 * makes is named where it is first seen; if it gets from one thread to another inside a library
 * collection before, that is noticed.
 */
final class StableNames {
  private static final int TURN_BITS = 32;
  private static final int PREPARATION = 0;
  private static final long THREADS = 1L << 62;
  private static final long CONSTANTS = 1L << 61;
  private static final long STATICS = 1L << 60;
  private static final int CONSTANT_BITS = 27;
  private static final long PLACES = (1L << 61) - 1;

  private final Execution run;
  private final Shapes shapes;
  private final ObjectTable names = new ObjectTable();

  // Of the objects there: what they are called, and whether other threads can reach them.
  private long[] numbers = new long[64];
  private boolean[] published = new boolean[64];

  /** Of the objects there: whether the name was given when the object was made. */
  private boolean[] made = new boolean[64];

  private long[] placeOfField = new long[64];
  private Fields.Slot[] fieldOfPlace = new Fields.Slot[64];

  // What has been published and not been looked into yet: an array, for the same reason as a path.
  private Object[] unread = new Object[64];
  private int firstUnread;
  private int unreadEnd;
  private long[] turns = new long[16];
  private int rows;
  private int creations;
  private int initialized;
  private boolean leaked;

  /** The fields through which other objects are reached. */
  private final ClassValue<Fields.Slot[]> references =
      new ClassValue<>() {
        @Override
        protected Fields.Slot[] computeValue(Class<?> type) {
          boolean seenFromInside =
              Shapes.isTransparent(type) || type.isHidden() || run.open().contains(type.getName());
          return seenFromInside
              ? shapes.slots(type).stream()
                  .filter(s -> s.type() == 'L' && s.owner() != Thread.class)
                  .toArray(Fields.Slot[]::new)
              : new Fields.Slot[0];
        }
      };

  StableNames(Execution run) {
    this.run = run;
    shapes = new Shapes(run.fields());
  }

  /** A new execution begins. */
  void startAnew() {
    names.clear();
    Arrays.fill(turns, 0);
    rows = 0;
    creations = 0;
    initialized = 0;
    leaked = false;
  }

  /** Whether an object got to another thread in a way that cannot be seen. */
  boolean leaked() {
    return leaked;
  }

  /** Takes in what has happened since the last call. */
  void update() {
    nameNew();
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

  /** What a thread has made is called by it at once, whoever gets it. */
  private void nameNew() {
    Creations all = run.creations();
    for (; creations < all.count(); creations++) {
      Object o = all.object(creations);
      if (!(o instanceof Thread || o instanceof VarHandle || isConstant(o))) {
        int name = name(o, all.thread(creations)); // This may replace the array.
        made[name] = true;
      }
    }
  }

  /**
   * What an initializer has made is called by its class: it depends on what the initializer read,
   * not on the thread that came first.
   */
  private void publishStatics() {
    if (initialized == run.initializedCount()) {
      return;
    }
    List<ClassInitializer> done = run.initialized();
    for (; initialized < done.size(); initialized++) {
      ClassInitializer i = done.get(initialized);
      long turn = STATICS | (long) constant(i) << TURN_BITS;
      for (Fields.Slot s : shapes.statics(i.type())) {
        Object o = Fields.reference(s, null);
        if (o != null && !isConstant(o) && names.find(o) < 0) {
          call(o, turn++);
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
          case Class<?> c -> Shapes.nameOf(c);
          case ClassInitializer i -> Shapes.nameOf(i.type()) + ".<clinit>";
          case Enum<?> e -> e.getDeclaringClass().getName() + "." + e.name();
          default -> throw new IllegalArgumentException(o + " is no constant");
        };
    return (int) (hash(name) & (1 << CONSTANT_BITS) - 1);
  }

  /**
   * The same in every process. Two names with one number only make steps dependent that are not.
   */
  private static long hash(String name) {
    long h = 0xCBF29CE484222325L; // FNV-1a
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * 0x100000001B3L;
    }
    return h ^ h >>> 29;
  }

  private void touch(Object o, int thread) {
    if (o != null && !(o instanceof Thread) && !isConstant(o)) {
      int name = name(o, thread);
      leaked |= !made[name] && !published[name] && firstThread(name) != thread;
    }
  }

  /** What is stored where others may look can be reached by them, and all that hangs on it. */
  private void publish(Object root, int thread) {
    offer(root, thread);
    drain(thread);
  }

  private void drain(int thread) {
    while (firstUnread < unreadEnd) {
      Object o = unread[firstUnread];
      unread[firstUnread++] = null;
      if (o instanceof Object[] array) {
        for (Object element : array) {
          offer(element, thread);
        }
      } else if (!o.getClass().isArray()) {
        publishFields(o, thread);
      }
    }
    firstUnread = 0;
    unreadEnd = 0;
  }

  /** What a lambda has captured counts like fields. */
  private void publishFields(Object o, int thread) {
    for (Fields.Slot s : references.get(o.getClass())) {
      offer(Fields.reference(s, o), thread);
    }
  }

  private void offer(Object o, int thread) {
    if (o == null || o instanceof Thread || o instanceof VarHandle || isConstant(o)) {
      return;
    }
    int name = name(o, thread);
    if (!published[name]) {
      published[name] = true;
      if (unreadEnd == unread.length) {
        unread = Arrays.copyOf(unread, unreadEnd * 2);
      }
      unread[unreadEnd++] = o;
    }
  }

  /** The index of an object; one that is new is called by this thread. */
  private int name(Object o, int thread) {
    int known = names.find(o);
    return known >= 0 ? known : newName(o, thread);
  }

  private int newName(Object o, int thread) {
    if (thread >= turns.length) {
      turns = Arrays.copyOf(turns, thread * 2);
    }
    return call(o, number(thread, turns[thread]++));
  }

  private int call(Object o, long number) {
    int name = names.add(o);
    if (name == numbers.length) {
      numbers = Arrays.copyOf(numbers, name * 2);
      published = Arrays.copyOf(published, name * 2);
      made = Arrays.copyOf(made, name * 2);
    }
    numbers[name] = number;
    published[name] = false;
    made[name] = false;
    return name;
  }

  /** By which thread an object is called that was not there when the threads started. */
  private int firstThread(int name) {
    return (int) (numbers[name] >> TURN_BITS) - 1;
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
    int known = names.find(o);
    return known >= 0 ? numbers[known] : number(thread, thread < turns.length ? turns[thread] : 0);
  }

  /** Whether an object has a name: the program has made it, or it has been touched. */
  boolean knows(Object o) {
    return names.find(o) >= 0;
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
    if (field >= placeOfField.length) {
      placeOfField = Arrays.copyOf(placeOfField, field * 2);
      fieldOfPlace = Arrays.copyOf(fieldOfPlace, field * 2);
    }
    if (fieldOfPlace[field] != slot) {
      fieldOfPlace[field] = slot;
      placeOfField[field] = 1 + (hash(Shapes.nameOf(slot.owner()) + "." + slot.name()) & PLACES);
    }
    return placeOfField[field];
  }
}
