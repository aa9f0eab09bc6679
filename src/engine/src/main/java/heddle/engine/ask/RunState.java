package heddle.engine.ask;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.trace.LocalNames;
import heddle.hooks.Carrier;
import heddle.hooks.Frame;
import heddle.model.predicate.Situation;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;

/** What predicates want to know of the present state of a run, besides fields. */
final class RunState {
  private final Execution run;
  private final LocalNames names;
  private final Footprint footprint;
  private final Positions positions;
  private final List<List<Object>> results = new ArrayList<>();
  private int rows;

  RunState(Execution run, LocalNames names, Footprint footprint, Positions positions) {
    this.run = run;
    this.names = names;
    this.footprint = footprint;
    this.positions = positions;
  }

  /** A new run begins. */
  void startAnew() {
    rows = 0;
    results.forEach(List::clear);
  }

  /** The thread of this name, or null if it has not been started. */
  LogicalThread thread(String name) {
    for (int i = 1; i < run.threadCount(); i++) {
      if (run.thread(i).thread.getName().equals(name)) {
        return run.thread(i);
      }
    }
    return null;
  }

  /** How many threads are in a situation. */
  long count(Situation situation) {
    long count = 0;
    for (int i = 1; i < run.threadCount(); i++) {
      count += is(run.thread(i), situation) ? 1 : 0;
    }
    return count;
  }

  /** Whether a thread is in a situation; null is in none. */
  boolean is(LogicalThread t, Situation situation) {
    if (t == null) {
      return false;
    }
    boolean ended = t.state() == LogicalThread.State.ENDED;
    return switch (situation) {
      case Situation.At at ->
          !ended && footprint.position(t.nextSite()) && positions.isOn(t.nextSite(), at);
      case Situation.In in -> !ended && isCallOf(t.operation(), in.method());
      case Situation.State s ->
          switch (s) {
            case READY -> run.couldHaveGone(t);
            case WAITING -> !ended && !run.couldHaveGone(t);
            case BLOCKED -> t.blockedOn() != null;
            case PARKED -> t.state() == LogicalThread.State.PARKED;
            case SLEEPING -> t.state() == LogicalThread.State.SLEEPING;
            case ENDED -> ended;
          };
    };
  }

  private static boolean isCallOf(Object operation, String method) {
    return operation != null && operation.toString().startsWith(method + "(");
  }

  /**
   * What a call of a thread has returned.
   *
   * @param which its number from 1, or 0 for the last one
   */
  Object result(LogicalThread t, long which) {
    takeResults();
    if (t == null || t.number >= results.size()) {
      return Absent.ABSENT;
    }
    List<Object> known = results.get(t.number);
    long index = which == 0 ? known.size() - 1 : which - 1;
    return index >= 0 && index < known.size() ? known.get((int) index) : Absent.ABSENT;
  }

  private void takeResults() {
    EventLog log = run.log();
    for (; rows < log.size(); rows++) {
      if (log.kind(rows) == EventKind.RETURN) {
        int thread = log.thread(rows);
        while (results.size() <= thread) {
          results.add(new ArrayList<>());
        }
        Object result = log.type(rows) == 0 ? Absent.ABSENT : Values.plain(log.newRef(rows));
        results.get(thread).add(result);
      }
    }
  }

  /** A local variable of the innermost frame that has one of this name. */
  Object local(LogicalThread t, String name) {
    if (t == null || t.continuation() == null || t.continuation().isDone()) {
      return Absent.ABSENT;
    }
    for (Frame frame : Carrier.frames(t.continuation())) {
      LocalNames.Held held = names.find(frame, name);
      if (held != null) {
        return held.type() == 'L'
            ? Values.plain(held.value())
            : Values.ofBits(held.type(), (Long) held.value());
      }
    }
    return Absent.ABSENT;
  }
}
