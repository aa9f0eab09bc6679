package heddle.engine.explore.reduction;

import heddle.engine.execution.CallFrame;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.Monitor;
import heddle.engine.execution.Peeked;
import heddle.model.reduction.Locations;
import heddle.model.reduction.Op;
import heddle.model.reduction.StateReader;
import heddle.model.reduction.StateWriter;
import heddle.model.trace.EventKind;
import java.util.HashSet;
import java.util.Set;

/** Says what a step touches: reads it off the event log, or off a thread that stands before it. */
final class Labels {
  private final Execution run;
  private final StableNames names;
  private final Locations locations;
  private final Watched watched;
  private final Touches touches;
  private final ClosedCalls calls;

  // What matters only to some programs: known once it has been seen.
  private boolean interrupts;
  private boolean questions;
  private boolean clock;
  private boolean printed;
  private boolean views;
  private boolean learned;

  // What properties that must hold in every state look at: places, and the inside of objects.
  private final Set<Long> watchedPlaces = new HashSet<>();
  private boolean watchesPlaces;
  private boolean watchesElements;
  private boolean watchesCalls;
  private boolean watchesCollections;

  Labels(Execution run, StableNames names, Locations locations, Watched watched) {
    this.watched = watched;
    this.run = run;
    this.names = names;
    this.locations = locations;
    touches = new Touches(locations);
    calls = new ClosedCalls(run, names, touches);
  }

  /** Whether what labels depend on has been seen for the first time since the last call. */
  boolean learned() {
    boolean l = learned | calls.learned();
    learned = false;
    return l;
  }

  /** Takes in what properties of states have looked at. */
  void learnPeeked() {
    Peeked peeked = run.peeked();
    for (int i = 0; i < peeked.count(); i++) {
      learned |= watchedPlaces.add(names.place(peeked.field(i), -1));
      watchesPlaces = true;
    }
    learned |= peeked.elements() && !watchesElements || peeked.calls() && !watchesCalls;
    learned |= peeked.unseen() && !watchesCollections;
    watchesElements |= peeked.elements();
    watchesCalls |= peeked.calls();
    watchesCollections |= peeked.unseen();
  }

  private boolean isWatched(int field) {
    return field == Fields.ELEMENT
        ? watchesElements
        : watchesPlaces && watchedPlaces.contains(names.place(field, -1));
  }

  /** What has been learned, so that {@link #learn} can take it in elsewhere. */
  String text() {
    StateWriter to = new StateWriter();
    to.flag(interrupts).flag(questions).flag(clock).flag(printed).flag(views);
    to.flag(watchesElements)
        .flag(watchesCalls)
        .flag(watchesCollections)
        .number(watchedPlaces.size());
    watchedPlaces.stream().sorted().forEach(to::number);
    calls.write(to);
    return to.toString();
  }

  /** Takes in what was learned elsewhere. */
  void learn(String text) {
    StateReader from = new StateReader(text);
    interrupts |= from.flag();
    questions |= from.flag();
    clock |= from.flag();
    printed |= from.flag();
    views |= from.flag();
    watchesElements |= from.flag();
    watchesCalls |= from.flag();
    watchesCollections |= from.flag();
    for (long n = from.number(); n > 0; n--) {
      watchedPlaces.add(from.number());
      watchesPlaces = true;
    }
    calls.learn(from);
  }

  private void learnInterrupts() {
    learned |= !interrupts;
    interrupts = true;
  }

  private void learnClock() {
    learned |= !clock;
    clock = true;
  }

  /**
   * The step of a row.
   *
   * @param blockedIn what the thread was blocked in if the step is that it goes on
   * @param side what it did besides
   * @param ends whether it ended the execution
   */
  Op done(int row, EventKind blockedIn, SideEffects side, boolean ends) {
    EventLog log = run.log();
    EventKind kind = log.kind(row);
    int thread = log.thread(row);
    touches.startAnew();
    if (kind.access()) {
      // A weak CAS that fails for no reason could as well have written: it has the same label.
      boolean lost = kind == EventKind.CAS && !log.success(row) && log.detail(row) == null;
      boolean writes = kind != EventKind.READ && !lost;
      access(log.target(row), log.field(row), log.index(row), thread, writes);
    } else {
      act(kind, blockedIn, log.target(row), row, thread);
    }
    calls.goesOn(row, thread);
    if (interrupts) {
      touches.add(names.object(run.thread(thread).thread, thread), Locations.DOINGS, false);
    }
    if (questions) {
      touches.add(0, Locations.EVERYTHING, false);
    }
    if (side.readClock()) {
      learnClock();
    }
    if (clock && side.usedClock()) {
      touches.add(0, Locations.CLOCK, true);
    }
    if (side.printed()) {
      printed = true;
      touches.add(0, Locations.OUTPUT, true);
    }
    if (side.started() && kind != EventKind.START) {
      touches.add(0, Locations.THREAD_COUNT, true);
    }
    if (watchesCollections && side.collected()) {
      touches.add(0, Locations.STATE, true);
    }
    if (watched.overlaps() && (side.began() || side.ended())) {
      touches.add(0, Locations.CALLS, side.ended());
    }
    boolean ended = run.thread(thread).state() == LogicalThread.State.ENDED;
    if (ended) {
      touches.add(names.object(run.thread(thread).thread, thread), Locations.LIFE, true);
    }
    if (watched.asked() != null) {
      answer(row, ended || side.ended());
    }
    return ends ? Op.last(thread, touches.taken()) : Op.step(thread, touches.taken());
  }

  /** What a closed call touches that may go on after what it calls back. */
  int[] inside(CallFrame call, int thread) {
    if (call == CallFrame.NONE) {
      return Op.NOTHING;
    }
    touches.startAnew();
    calls.inside(call.target(), thread);
    return touches.taken();
  }

  /** What may change the answer to a question that is asked of every state. */
  private void answer(int row, boolean call) {
    Asked asked = watched.asked();
    EventLog log = run.log();
    EventKind kind = log.kind(row);
    int thread = log.thread(row);
    boolean stored = kind.access() && kind != EventKind.READ;
    if (asked.steps(thread)
        || call && asked.calls()
        || stored && isAsked(log.field(row))
        || asked.positions() && (kind == EventKind.START || asked.position(log.site(row)))
        || asked.position(run.thread(thread).nextSite())) {
      touches.add(0, Locations.ANSWER, true);
    }
  }

  private boolean isAsked(int field) {
    return field == Fields.ELEMENT
        ? watched.asked().elements()
        : watched.asked().field(run.fields().slot(field));
  }

  /** What a step may change of the answer if it comes out otherwise than it did. */
  private boolean mayAnswer() {
    return watched.asked() != null && (watched.asked().calls() || watched.asked().positions());
  }

  /**
   * A step with all that it may do besides if it comes out otherwise than it did: what the thread
   * does next, up to its next step, belongs to it.
   *
   * @param inside what the closed call touches that has called back the step
   */
  Op withWhatMayFollow(Op op, EventKind kind, int[] inside) {
    boolean always = kind == EventKind.WRITE || kind == EventKind.MONITOR_ENTER;
    boolean may =
        watched.overlaps()
            || printed
            || clock
            || watchesCollections
            || mayAnswer()
            || inside.length > 0;
    if (always || !may) {
      return op;
    }
    touches.startAnew();
    for (int touch : op.touches) {
      touches.put(touch);
    }
    for (int touch : inside) {
      touches.put(touch);
    }
    if (watched.overlaps()) {
      touches.add(0, Locations.CALLS, true);
    }
    if (printed) {
      touches.add(0, Locations.OUTPUT, true);
    }
    if (clock) {
      touches.add(0, Locations.CLOCK, true);
    }
    if (watchesCollections) {
      touches.add(0, Locations.STATE, true);
    }
    if (mayAnswer()) {
      touches.add(0, Locations.ANSWER, true);
    }
    return op.last ? Op.last(op.thread, touches.taken()) : Op.step(op.thread, touches.taken());
  }

  /** A compare-and-set on a field, as it is if it wins or loses. */
  Op withOutcome(Op op, int field, boolean wins) {
    int state = locations.of(0, Locations.STATE) << 1 | 1;
    touches.startAnew();
    touches.put(op.touches[0] & ~1 | (wins ? 1 : 0));
    for (int i = 1; i < op.touches.length; i++) {
      if (op.touches[i] != state) {
        touches.put(op.touches[i]);
      }
    }
    if (wins && isWatched(field)) {
      touches.put(state);
    }
    return Op.step(op.thread, touches.taken());
  }

  /** A closed call as it is if it comes before others that it has come after. */
  Op callOtherwise(Op op, int row, ClosedCalls.Changes before) {
    return calls.otherwise(op, row, before);
  }

  /** What a thread stands before, a compare-and-set taken to win. */
  Op next(LogicalThread t, EventKind blockedIn) {
    touches.startAnew();
    if (t.blockedOn() != null) {
      touches.add(names.object(t.blockedOn().object(), t.number), Locations.MONITOR, true);
    } else if (t.nextKind().access()) {
      access(
          t.nextTarget(), t.nextField(), t.nextIndex(), t.number, t.nextKind() != EventKind.READ);
    } else {
      act(t.nextKind(), blockedIn, t.nextTarget(), -1, t.number);
    }
    if (t.call() != CallFrame.NONE) {
      calls.inside(t.call().target(), t.number);
    }
    if (watched.asked() != null && t.blockedOn() == null) {
      boolean stores = t.nextKind().access() && t.nextKind() != EventKind.READ;
      if (mayAnswer() || watched.asked().steps(t.number) || stores && isAsked(t.nextField())) {
        touches.add(0, Locations.ANSWER, true);
      }
    }
    return Op.step(t.number, touches.taken());
  }

  /**
   * What a thread stands before, with all that it may touch besides, so that whatever its step will
   * depend on when it has been made, this depends on as well. But for its end, which nobody can
   * wait for who is to come before.
   */
  Op nextAtMost(LogicalThread t, EventKind blockedIn) {
    Op op = next(t, blockedIn);
    if (interrupts) {
      touches.add(names.object(t.thread, t.number), Locations.DOINGS, true);
    }
    if (questions) {
      touches.add(0, Locations.EVERYTHING, true);
    }
    if (watched.overlaps()) {
      touches.add(0, Locations.CALLS, true);
    }
    if (printed) {
      touches.add(0, Locations.OUTPUT, true);
    }
    if (clock) {
      touches.add(0, Locations.CLOCK, true);
    }
    if (watchesCollections) {
      touches.add(0, Locations.STATE, true);
    }
    return touches.count() == op.touches.length ? op : Op.step(t.number, touches.taken());
  }

  private void access(Object target, int field, int index, int thread, boolean writes) {
    long object = names.object(target, thread);
    touches.add(object, names.place(field, index), writes);
    bytes(target, object, field, writes);
    if (writes && isWatched(field)) {
      touches.add(0, Locations.STATE, true);
    }
    if (field != Fields.ELEMENT && watched.isNode(target)) {
      boolean mark = watched.isMark(run.fields().slot(field).name());
      touches.add(object, Locations.VALIDITY, mark);
      if (mark && watched.countsGarbage()) {
        touches.add(0, Locations.VALIDITY, true);
      }
    }
  }

  /** An access to bytes as a number touches several elements: any, as far as is known. */
  private void bytes(Object target, long object, int field, boolean writes) {
    if (target instanceof byte[]) {
      if (field == Fields.UNKNOWN) {
        learned |= !views;
        views = true;
      } else if (views) {
        touches.add(object, names.place(Fields.UNKNOWN, -1), writes);
      }
    }
  }

  /** What no access touches; the row of the log is -1 if it has not been done. */
  private void act(EventKind kind, EventKind blockedIn, Object target, int row, int thread) {
    Object on = target == null ? run.thread(thread).thread : target;
    long object = names.object(on, thread);
    switch (kind) {
      case MONITOR_ENTER, MONITOR_EXIT, WAIT -> touches.add(object, Locations.MONITOR, true);
      case NOTIFY, NOTIFY_ALL -> {
        touches.add(object, Locations.MONITOR, true);
        if (interrupts) {
          touches.add(object, Locations.WAIT_SET, true);
        }
      }
      case PARK -> touches.add(object, Locations.PERMIT, true);
      case UNPARK -> touches.add(object, Locations.PERMIT, true);
      case INTERRUPT -> {
        learnInterrupts();
        touches.add(object, Locations.PERMIT, true);
        touches.add(object, Locations.DOINGS, true);
        Monitor left = woken(target);
        if (left != null) {
          touches.add(names.object(left.object(), thread), Locations.WAIT_SET, true);
        }
      }
      case START -> {
        // Threads are numbered in the order of their starting, so starts must not be exchanged.
        touches.add(0, Locations.THREAD_COUNT, true);
        touches.add(object, Locations.LIFE, true);
      }
      case JOIN -> touches.add(object, Locations.LIFE, false);
      case RESUME -> resume(blockedIn, target, thread);
      case SLEEP, YIELD -> {}
      default -> call(target, thread, row);
    }
  }

  /** The monitor in whose wait set an interruption has just found a thread, or null. */
  private Monitor woken(Object thread) {
    LogicalThread t = run.threadOf((Thread) thread);
    return t == null ? null : t.leaves();
  }

  private void resume(EventKind blockedIn, Object target, int thread) {
    switch (blockedIn) {
      case SLEEP -> {}
      case WAIT, MONITOR_ENTER ->
          touches.add(names.object(target, thread), Locations.MONITOR, true);
      case PARK ->
          touches.add(names.object(run.thread(thread).thread, thread), Locations.PERMIT, true);
      case JOIN -> touches.add(names.object(target, thread), Locations.LIFE, false);
      default -> call(target, thread, -1);
    }
  }

  private void call(Object target, int thread, int row) {
    if (watched.asked() != null) {
      touches.add(0, Locations.ANSWER, true); // The library may call back into the program.
    }
    if (target instanceof Thread || target instanceof ThreadGroup) {
      learned |= !questions;
      questions = true;
      touches.add(0, Locations.EVERYTHING, true);
      return;
    }
    if (watchesCalls && !calls.looks(target, row)) {
      touches.add(0, Locations.STATE, true);
    }
    calls.call(target, thread, row);
  }

  /** The location of the monitor that a step of this kind on this object acts upon, or -1. */
  int monitor(EventKind kind, EventKind blockedIn, Object target, int thread) {
    return switch (kind) {
      case MONITOR_ENTER, MONITOR_EXIT, WAIT, NOTIFY, NOTIFY_ALL -> monitor(target, thread);
      case RESUME -> blockedIn == EventKind.WAIT ? monitor(target, thread) : -1;
      default -> -1;
    };
  }

  private int monitor(Object target, int thread) {
    return locations.of(names.object(target, thread), Locations.MONITOR);
  }
}
