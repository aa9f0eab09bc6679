package heddle.engine.execution;

import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread of the program under control: a continuation that poses as the program's own {@code
 * Thread}. Between its steps it stands before its next visible operation, which the {@code next…}
 * fields describe.
 */
public final class LogicalThread {
  /** Why a thread cannot take a step, or that it can. */
  public enum State {
    /** Stands before its next operation, which may have to wait for a monitor or a thread. */
    READY,
    /** In a wait set. */
    WAITING,
    /** Parked without a permit. */
    PARKED,
    /** Asleep. */
    SLEEPING,
    /** Has ended. */
    ENDED
  }

  /** Its number: from 1, or 0 for the preparation and the final calls. */
  public final int number;

  /** What {@code Thread.currentThread()} answers while it runs. */
  public final Thread thread;

  /** Whether the scenario names it, so that a run is stuck if it cannot end. */
  public final boolean named;

  final Strand strand;
  State state = State.READY;

  /** True until it stands before its first operation. */
  boolean fresh = true;

  LogicalThread startedBy;

  /** Whether another thread that cannot leave the carrier's stack stands on top of it. */
  boolean buried;

  /** Whether it stands on the carrier's stack while others run on top of it. */
  boolean onStack;

  // What it stands before.
  EventKind nextKind;
  int nextSite = -1;
  Object nextTarget;
  int nextField;
  int nextIndex;
  Object nextDetail;

  /** What it stands before from now on. Most operations have no detail. */
  void standBefore(EventKind kind, int site, Object target, int field, int index, Object detail) {
    nextKind = kind;
    nextSite = site;
    nextTarget = target;
    nextField = field;
    nextIndex = index;
    if (nextDetail != detail) {
      nextDetail = detail;
    }
  }

  /** The monitor that must be free before it can go on, or null. */
  Monitor wants;

  /** The thread that must have ended before it can go on, or null. */
  LogicalThread joins;

  /** Who waits for its end no longer than some time. */
  List<LogicalThread> timedJoiners = List.of();

  void addTimedJoiner(LogicalThread t) {
    if (timedJoiners.isEmpty()) {
      timedJoiners = new ArrayList<>(1);
    }
    timedJoiners.add(t);
  }

  // Blocking.
  boolean permit;
  boolean notified;
  boolean timedOut;

  /** Whether its wait ends for no reason. */
  boolean spurious;

  /** Whether its wait may end by itself. */
  boolean timed;

  /** Whether its wait was given a limit, however long. */
  boolean limited;

  long wakeAt;

  /** The step that made its next operation possible, or 0. */
  int cause;

  /** The last step that it made, or 0. */
  int lastStep;

  /** The row of the event log at which it made its last step, or that of its last event. */
  int lastRow = -1;

  Monitor waitsOn;
  Object blocker;

  /** The row at which a round of a loop began that changed nothing and came to its end, or -1. */
  int awaits = -1;

  /** Whether it stands still like that because a loop of it would go round too often. */
  boolean goesRound;

  /** How many initializers of classes it is in. */
  int initializing;

  // Saved while another thread runs.
  int effects;
  boolean stepped = true;
  int silence;
  int librarySilence;
  int fuel;
  int depth;

  /** How deep it is inside closed calls, and the innermost of them that is an operation. */
  int callDepth;

  CallFrame call = CallFrame.NONE;
  CallFrame calledBackBy = CallFrame.NONE;

  /** Whether it is parked by a closed call, and not by code that is open. */
  boolean parkedInCall;

  /** The operation of the scenario that it is in, or null. */
  Object operation;

  /** The row of the event log at which that operation began. */
  int operationStart;

  Throwable failure;

  LogicalThread(int number, Thread thread, boolean named, Runnable body) {
    this.number = number;
    this.thread = thread;
    this.named = named;
    this.strand = body == null ? null : new Strand(body);
  }

  /** Its next wait has a limit. One of hours is as good as none: nobody waits to see it end. */
  void waitAtMost(long nanos, Clock clock) {
    limited = true;
    timed = nanos < Clock.HOUR;
    wakeAt = clock.after(nanos);
  }

  /** Its next wait has no limit. */
  void waitForEver() {
    limited = false;
    timed = false;
  }

  /** It waits no longer, because of this step, or 0 if no step is the cause. */
  void wake(int step) {
    state = State.READY;
    cause = step;
  }

  /** Whether the strategy may choose it. */
  boolean enabled() {
    return !fresh && !buried && awaits < 0 && unhindered();
  }

  /** Whether nothing keeps it from going on. */
  boolean unhindered() {
    return state == State.READY
        && (wants == null || wants.freeFor(this))
        && (joins == null || joins.state == State.ENDED);
  }

  /** Whether it waits with a time-out and could go on if that fired. */
  boolean mayTimeOut() {
    return timed
        && state != State.READY
        && state != State.ENDED
        && (wants == null || wants.freeFor(this));
  }

  /** Why it goes on, if not because somebody woke it. */
  String wokenFor() {
    return spurious ? "woke up for no reason" : timedOut ? "timed out" : null;
  }

  /** Whether it stands still since it would only look at what it has seen, or may have. */
  public boolean awaits() {
    return awaits >= 0;
  }

  /** Its state. */
  public State state() {
    return state;
  }

  /** The kind of its next operation, or null. */
  public EventKind nextKind() {
    return nextKind;
  }

  /** The site of its next operation, or -1. */
  public int nextSite() {
    return nextSite;
  }

  /** What its next operation acts on, or null. */
  public Object nextTarget() {
    return nextTarget;
  }

  /** The field of its next operation as {@link Fields} numbers it, or 0. */
  public int nextField() {
    return nextField;
  }

  /** The array index of its next operation, or -1. */
  public int nextIndex() {
    return nextIndex;
  }

  /** What else is known of its next operation. */
  public Object nextDetail() {
    return nextDetail;
  }

  /** The monitor that it has to wait for, or null. */
  public Monitor blockedOn() {
    return state == State.READY && wants != null && !wants.freeFor(this) ? wants : null;
  }

  /** The thread whose end it has to wait for, or null. */
  public LogicalThread joining() {
    return joins != null && joins.state != State.ENDED ? joins : null;
  }

  /** The monitor in whose wait set it is, or null. */
  public Monitor waitingOn() {
    return state == State.WAITING ? waitsOn : null;
  }

  /** The monitor in whose wait set it was when it was woken, if it has not gone on yet, or null. */
  public Monitor leaves() {
    return state == State.READY && !notified ? waitsOn : null;
  }

  /** The argument of the {@code park} that holds it up, or null. */
  public Object blocker() {
    return state == State.PARKED ? blocker : null;
  }

  /** The object whose closed call holds it up, or null. */
  public Object callTarget() {
    return parkedInCall ? call.target() : null;
  }

  /** The site of the closed call that holds it up, or -1. */
  public int callSite() {
    return parkedInCall ? call.site() : -1;
  }

  /** The row of the event log at which the closed call began that holds it up, or -1. */
  public int callRow() {
    return parkedInCall ? call.row() : -1;
  }

  /** The continuation, to look at its frames while it stands still. */
  public jdk.internal.vm.Continuation continuation() {
    return strand;
  }

  /** The closed call that it is in, {@link CallFrame#NONE} if in none. */
  public CallFrame call() {
    return call;
  }

  /** The closed call that has called back what its last step belongs to, or NONE. */
  public CallFrame calledBackBy() {
    return calledBackBy;
  }

  /** The exception that ended it, or null. */
  public Throwable failure() {
    return failure;
  }

  /** The operation of the scenario that it is in, or null. */
  public Object operation() {
    return operation;
  }
}
