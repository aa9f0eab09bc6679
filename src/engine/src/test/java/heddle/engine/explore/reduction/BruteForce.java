package heddle.engine.explore.reduction;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.LogicalThread;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every interleaving of a program, and the class that each belongs to, worked out without the
 * reduction and without anything that it is made of. Depth-first over all decisions.
 *
 * <p>Two interleavings are equivalent if each thread does the same in both and every pair of
 * dependent operations is in the same order. Operations are known by their thread and their turn
 * there, so that no object needs a name.
 */
final class BruteForce implements Strategy {
  /** A decision: which of so many. */
  private static final class Fork {
    final int count;
    int taken;

    Fork(int count) {
      this.count = count;
    }
  }

  private final List<Fork> forks = new ArrayList<>();
  private final int mostRounds;
  private int depth;

  BruteForce(int mostRounds) {
    this.mostRounds = mostRounds;
  }

  void begin() {
    depth = 0;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    return enabled[take(count)];
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return take(count);
  }

  @Override
  public boolean leavesOutVainRounds() {
    return true;
  }

  @Override
  public int mostRounds() {
    return mostRounds;
  }

  private int take(int count) {
    if (depth == forks.size()) {
      forks.add(new Fork(count));
    }
    return forks.get(depth++).taken;
  }

  /** Whether there is another interleaving. */
  boolean advance() {
    while (!forks.isEmpty()) {
      Fork last = forks.getLast();
      if (++last.taken < last.count) {
        return true;
      }
      forks.removeLast();
    }
    return false;
  }

  /**
   * The class of the interleaving that the log tells, as text.
   *
   * @param looksAt the fields that a property of every state looks at, "()" for closed calls: it
   *     makes a difference in which order they are written
   */
  static String classOf(Execution run, Set<String> looksAt, CallNotion notion) {
    List<Event> events = events(run, looksAt, notion);
    StringBuilder text = new StringBuilder();
    for (int t = 1; t < run.threadCount(); t++) {
      text.append(t).append(run.thread(t).state()).append(':');
      for (Event e : events) {
        if (e.thread == t) {
          text.append(e.kind.ordinal())
              .append(e.failed ? '-' : '+')
              .append(e.special)
              .append(e.waker);
          events.subList(0, events.indexOf(e)).stream()
              .filter(earlier -> earlier.thread != e.thread && dependent(earlier, e))
              .map(earlier -> earlier.thread + "." + earlier.turn + ",")
              .sorted()
              .forEach(text::append);
          text.append(' ');
        }
      }
    }
    return text.toString();
  }

  private record Event(
      Thread self,
      int thread,
      int turn,
      EventKind kind,
      Object target,
      int field,
      int index,
      boolean failed,
      boolean special,
      String waker,
      Object waitsOn,
      EventKind origin,
      boolean lastOfThread,
      boolean lookedAt,
      String method,
      List<Object> goesOnIn,
      List<String> parts,
      boolean shared) {}

  private static List<Event> events(Execution run, Set<String> looksAt, CallNotion notion) {
    EventLog log = run.log();
    Map<Integer, List<String>> parts = notion.parts(run);
    List<Event> events = new ArrayList<>();
    int[] turns = new int[run.threadCount()];
    int[] lastRow = new int[run.threadCount()];
    EventKind[] origins = new EventKind[run.threadCount()];
    for (int row = 0; row < log.size(); row++) {
      if (isStep(log, row)) {
        lastRow[log.thread(row)] = row;
      }
    }
    for (int row = 0; row < log.size(); row++) {
      if (isStep(log, row)) {
        int t = log.thread(row);
        if (log.kind(row) != EventKind.RESUME) {
          origins[t] = log.kind(row);
        }
        events.add(
            new Event(
                run.thread(t).thread,
                t,
                turns[t]++,
                log.kind(row),
                log.target(row) == null ? run.thread(t).thread : log.target(row),
                log.field(row),
                log.index(row),
                !log.success(row),
                log.detail(row) != null,
                log.kind(row) == EventKind.RESUME ? at(events, log.cause(row)) : "",
                log.kind(row) == EventKind.INTERRUPT ? waitsOn(events, log.target(row)) : null,
                origins[t],
                row == lastRow[t] && run.thread(t).state() == LogicalThread.State.ENDED,
                looksAt.contains(name(run, row, origins[t])),
                log.kind(row) == EventKind.CALL ? run.site(log.site(row)).method() : "",
                parts.containsKey(row) ? List.of() : goesOnIn(run, log.step(row)),
                parts.get(row),
                notion.shared()));
      }
    }
    return events;
  }

  /** On what the closed calls were made that went on within a step; a thread for those of none. */
  private static List<Object> goesOnIn(Execution run, int step) {
    List<Object> targets = new ArrayList<>();
    for (int i = 0; i < run.callbacks().count(); i++) {
      if (run.callbacks().step(i) == step) {
        Object target = run.callbacks().target(i);
        targets.add(target == null ? run.thread(0).thread : target);
      }
    }
    return targets;
  }

  private static String name(Execution run, int row, EventKind origin) {
    EventLog log = run.log();
    if (log.kind(row).access()) {
      return log.field(row) == Fields.ELEMENT ? "[]" : run.fields().slot(log.field(row)).name();
    }
    return origin == EventKind.CALL ? "()" : "";
  }

  /** Steps and events have the same numbers, but for the first of each. */
  private static String at(List<Event> events, int step) {
    return step == 0 ? "" : events.get(step - 1).thread + "." + events.get(step - 1).turn;
  }

  /** The monitor in whose wait set a thread is now, or null. */
  private static Object waitsOn(List<Event> events, Object thread) {
    Event last = null;
    for (Event e : events) {
      last = e.self == thread ? e : last;
    }
    return last != null && last.kind == EventKind.WAIT && last.failed ? last.target : null;
  }

  private static boolean isStep(EventLog log, int row) {
    return log.thread(row) > 0 && log.step(row) > 0 && !log.kind(row).marker();
  }

  private static boolean dependent(Event a, Event b) {
    return related(a, b) || related(b, a);
  }

  private static boolean related(Event a, Event b) {
    boolean same = a.target == b.target;
    if (a.lookedAt && b.lookedAt && changes(a) && changes(b)) {
      return true;
    }
    if (a.goesOnIn.stream().anyMatch(x -> actsIn(b, x))) {
      return true;
    }
    if (a.kind.access()) {
      return b.kind.access()
          && (same || isStatic(a) && isStatic(b))
          && a.field == b.field
          && a.index == b.index
          && (writes(a) || writes(b));
    }
    return switch (area(a)) {
      case MONITOR_ENTER -> area(b) == EventKind.MONITOR_ENTER && same;
      case PARK -> area(b) == EventKind.PARK && same;
      case INTERRUPT ->
          area(b) == EventKind.PARK && same
              || a.target == b.self
              || b.kind == EventKind.NOTIFY && b.target == a.waitsOn
              || b.kind == EventKind.NOTIFY_ALL && b.target == a.waitsOn
              || b.kind == EventKind.INTERRUPT && same;
      case START -> area(b) == EventKind.START || area(b) == EventKind.JOIN && same;
      case JOIN -> b.lastOfThread && a.target == b.self;
      case CALL -> area(b) == EventKind.CALL && calls(a, b);
      default -> false;
    };
  }

  private static boolean calls(Event a, Event b) {
    if (a.target == b.target && a.parts != null && b.parts != null) {
      return CallNotion.meet(a.parts, b.parts);
    } else if (a.shared && alone(a) != alone(b)) {
      return true;
    }
    return (a.target == b.target || !alone(a) && !alone(b))
        && !(alone(a) && a.parts == null && looks(a) && looks(b));
  }

  /** Whether an event may have to do with what goes on inside this object. */
  private static boolean actsIn(Event e, Object inside) {
    return area(e) == EventKind.CALL && meet(e.target, inside)
        || e.goesOnIn.stream().anyMatch(x -> meet(x, inside));
  }

  private static boolean meet(Object a, Object b) {
    return a == b || !alone(a) && !alone(b);
  }

  private static boolean changes(Event e) {
    return !e.kind.access() && !(alone(e) && looks(e)) || writes(e);
  }

  private static boolean looks(Event e) {
    return e.method.matches("get|containsKey|size|isEmpty|peek|getCount|availablePermits|isLocked");
  }

  /** A static field has no target; the thread stands in its place. */
  private static boolean isStatic(Event e) {
    return e.target == e.self;
  }

  /** A weak compare-and-set that fails for no reason could have written. */
  private static boolean writes(Event e) {
    return e.kind == EventKind.WRITE
        || e.kind == EventKind.UPDATE
        || e.kind == EventKind.CAS && (!e.failed || e.special);
  }

  /** Stands for all kinds that act on the same sort of thing. */
  private static EventKind area(Event e) {
    return switch (e.kind) {
      case MONITOR_ENTER, MONITOR_EXIT, WAIT, NOTIFY, NOTIFY_ALL -> EventKind.MONITOR_ENTER;
      case PARK, UNPARK -> EventKind.PARK;
      case RESUME ->
          switch (e.origin) {
            case WAIT -> EventKind.MONITOR_ENTER;
            case PARK, SLEEP, JOIN -> e.origin;
            default -> EventKind.CALL; // perhaps one that has called back in between
          };
      default -> e.kind;
    };
  }

  private static boolean alone(Event e) {
    return alone(e.target) && !e.method.equals("drainTo");
  }

  private static boolean alone(Object target) {
    return target
        .getClass()
        .getName()
        .matches(
            "java\\.util\\.concurrent\\.(locks\\.ReentrantLock|Semaphore|CountDownLatch"
                + "|ConcurrentHashMap|ConcurrentLinkedQueue|ArrayBlockingQueue|LinkedBlockingQueue)");
  }
}
