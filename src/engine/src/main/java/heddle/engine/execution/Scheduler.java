package heddle.engine.execution;

import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.model.schedule.Schedule;
import heddle.model.trace.EventKind;

/**
 * Runs logical threads one at a time. A thread announces each visible operation with {@link
 * #point}, where the strategy decides who goes next; it returns once this thread has been chosen,
 * and then {@link #record} writes the event. A new thread first runs to its first operation, so
 * that it is always known what every thread would do next.
 *
 * <p>All on one carrier; not thread-safe.
 */
final class Scheduler {
  /** Final calls that do more than this are given up: they run alone, and may spin for ever. */
  static final int MOST_FINAL_EVENTS = 20_000;

  private final Stage stage;
  private final EventLog log;
  private final Clock clock = new Clock();
  private final RareEvents rareEvents = new RareEvents();
  private final RunState state = new RunState();
  private final ThreadTable threads = new ThreadTable();
  private final Candidates candidates = new Candidates(state, threads, rareEvents);
  private final Decider decider;
  private final CarrierLoop carrier;
  private int maxSteps;
  private Runnable watch;

  Scheduler(Stage stage, EventLog log) {
    this.stage = stage;
    this.log = log;
    decider = new Decider(stage, state, rareEvents);
    carrier = new CarrierLoop(stage, state, threads, decider, () -> pickNext(null));
  }

  void startAnew(Strategy strategy, int newMaxSteps, Runnable newWatch) {
    maxSteps = newMaxSteps;
    watch = newWatch;
    state.startAnew();
    threads.startAnew();
    candidates.startAnew();
    decider.startAnew(strategy);
    carrier.startAnew();
    clock.startAnew();
    rareEvents.startAnew(strategy.wantsAnyRareEvent());
    stage.startAnew();
  }

  // ---- what is known

  Stage stage() {
    return stage;
  }

  RunState state() {
    return state;
  }

  ThreadTable threads() {
    return threads;
  }

  Candidates candidates() {
    return candidates;
  }

  Decider decider() {
    return decider;
  }

  CarrierLoop carrier() {
    return carrier;
  }

  RareEvents rareEvents() {
    return rareEvents;
  }

  Clock clock() {
    return clock;
  }

  LogicalThread current() {
    return state.current;
  }

  /** Whether what runs now is no part of the run, and leaves no trace of itself. */
  boolean aside() {
    return state.aside;
  }

  // ---- threads come and go

  LogicalThread add(Thread thread, Runnable body) {
    return add(thread, false, body);
  }

  LogicalThread add(Thread thread, boolean named, Runnable body) {
    LogicalThread t = threads.add(thread, named, body);
    t.cause = named ? 0 : state.steps;
    t.fuel = Stage.FUEL;
    state.unsettle();
    return t;
  }

  /** Runs code of the program as thread 0 without making it a part of the run. */
  void runAside(Runnable code) {
    LogicalThread zero = threads.get(0);
    Ending before = state.ending;
    int stoppedBefore = state.stopped;
    state.aside = true;
    state.makeProgress();
    try {
      carrier.runDirectly(zero, code);
    } finally {
      state.aside = false;
      state.ending = before;
      state.stopped = stoppedBefore;
      zero.wants = null;
      zero.joins = null;
      state.unsettle();
    }
  }

  /** Lets the strategy choose and runs until it pauses, gives up, or nobody can go. */
  void go() {
    state.next = pickNext(null);
    drive();
  }

  /** Lets this thread take a step, then goes on as {@link #go} does. */
  void go(LogicalThread first) {
    state.next = chosen(first);
    drive();
  }

  /**
   * Somebody outside the program interrupts this thread, and lets it take a step. It must be able
   * to: see {@link ObservedRun#couldGoIfInterrupted}.
   */
  void interruptAndGo(LogicalThread t) {
    Threads.interruptFromOutside(t, state);
    state.next = chosen(t);
    decider.note(-Schedule.INTERRUPT);
    drive();
  }

  /** What a strategy threw on the way is thrown here, and not in the program. */
  private void drive() {
    carrier.drive();
    switch (state.fault) {
      case null -> {}
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      default -> throw new IllegalStateException(state.fault);
    }
  }

  /** Whom to run when {@code leaving} has announced its operation, blocked or ended. */
  private LogicalThread pickNext(LogicalThread leaving) {
    LogicalThread fresh = threads.nextFresh();
    if (fresh != null) {
      return fresh;
    }
    LogicalThread zero = threads.get(0);
    if (zeroCanGo()) {
      return zero;
    }
    int choice = choose(leaving);
    if (choice == 0 && state.zeroWaits && !zero.buried && zero.mayTimeOut()) {
      timeOut(zero);
      return zero;
    }
    return choice > 0 ? chosen(threads.get(choice)) : null;
  }

  /** Preparation and final calls go on as soon as they can: that is no decision. */
  private boolean zeroCanGo() {
    return state.zeroWaits && threads.get(0).enabled();
  }

  private void timeOut(LogicalThread t) {
    clock.jumpTo(t.wakeAt);
    t.timedOut = true;
    t.wake(0); // Nobody woke it.
    state.unsettle();
  }

  private LogicalThread chosen(LogicalThread t) {
    if (t.state != LogicalThread.State.READY) {
      timeOut(t);
    }
    decider.note(t.number);
    return t;
  }

  /** A thread's number, 0 if nobody can go, or what the strategy says instead. */
  private int choose(LogicalThread t) {
    look();
    if (candidates.over()) {
      return 0;
    }
    int n = candidates.find();
    if (n == 0) {
      if (candidates.anyBuried()) {
        state.end(Ending.PINNED); // This order of events is out of reach.
      }
      return 0;
    }
    int running = t != null && t.enabled() ? t.number : 0;
    if (state.preparing) {
      return running > 0 ? running : candidates.numbers()[0];
    }
    state.calm =
        watch == null
            && state.ending == null
            && !state.zeroWaits
            && !threads.anyFresh()
            && !threads.onlyDaemons();
    return ask(n, running);
  }

  private int ask(int n, int running) {
    int choice = decider.next(candidates.numbers(), n, running);
    if (choice == Strategy.PAUSE && (carrier.covers() || state.zeroWaits)) {
      choice = decider.withoutPause(candidates.numbers(), n, running);
    }
    if (choice == Strategy.ABANDON) {
      state.end(Ending.ABANDONED);
    }
    return choice;
  }

  /** Every state is looked at before a choice: the last step may have ended a thread. */
  private void look() {
    if (watch == null || state.preparing || state.ending != null) {
      return;
    }
    if (stage.programRuns()) {
      stage.muteLibrary();
      watch.run();
      stage.unmuteLibrary();
    } else {
      watch.run();
    }
  }

  // ---- called by running threads

  /**
   * Announces the current thread's next operation; returns when it is to be carried out. What the
   * thread does then may change who else can go on.
   */
  void point(EventKind kind, int site, Object target, int field, int index, Object detail) {
    LogicalThread t = state.current;
    t.standBefore(kind, site, target, field, index, detail);
    state.unsettle();
    awaitTurn(t);
    state.unsettle();
  }

  /** Announces an access to memory; its row in the log, once it is to be carried out. */
  int access(EventKind kind, int site, Object target, int field, int index) {
    announce(kind, site, target, field, index);
    return record();
  }

  /**
   * Like {@link #point}, of an operation that lets nobody go on and keeps nobody from it, unless
   * the caller says so.
   */
  void announce(EventKind kind, int site, Object target, int field, int index) {
    LogicalThread t = state.current;
    t.standBefore(kind, site, target, field, index, null);
    if (state.calm && t.number > 0) {
      assert t.enabled();
      goOnOrStandAside(t, ask(candidates.find(), t.number));
    } else {
      awaitTurn(t);
    }
  }

  private void awaitTurn(LogicalThread t) {
    if (state.ending != null) {
      throw new Abandoned();
    }
    if (t.number == 0) {
      if (!t.unhindered()) {
        waitForTurn(t);
      }
      return;
    }
    if (t.fresh) {
      arrive(t);
      return;
    }
    if (threads.anyFresh()) {
      advanceFresh(t);
    }
    if (zeroCanGo()) {
      state.next = threads.get(0);
      carrier.yield(t);
      return;
    }
    goOnOrStandAside(t, choose(t));
  }

  private void goOnOrStandAside(LogicalThread t, int choice) {
    if (choice == t.number) {
      decider.note(choice);
    } else {
      state.next = choice > 0 ? chosen(threads.get(choice)) : null;
      carrier.yield(t);
    }
  }

  /** A new thread stands before its first operation: back to whoever waits for that. */
  private void arrive(LogicalThread t) {
    threads.arrived(t);
    state.unsettle();
    if (t.startedBy != null) {
      state.next = t.startedBy;
      t.startedBy = null;
    } else {
      state.next = pickNext(t);
    }
    if (state.next != t) {
      carrier.yield(t);
    }
  }

  private void advanceFresh(LogicalThread t) {
    for (LogicalThread fresh = threads.nextFresh(); fresh != null; fresh = threads.nextFresh()) {
      fresh.startedBy = t;
      state.next = fresh;
      carrier.yield(t);
      if (fresh.fresh) {
        break; // The current thread cannot stand aside, and the new one comes later.
      }
    }
    state.unsettle(); // New threads may have ended.
  }

  /** Writes the event that {@link #point} announced; returns its row. */
  int record() {
    LogicalThread t = state.current;
    Stage.refuel();
    int step = nextStep(t);
    if (t.operation != null && t.operationStart < 0) {
      t.operationStart = log.mark(step, t.number, EventKind.INVOKE, t.operation);
    }
    int row =
        log.add(step, t.number, t.nextKind, t.nextSite, t.nextTarget, t.nextField, t.nextIndex);
    if (t.nextDetail != null) {
      log.detail(row, t.nextDetail);
    }
    log.cause(row, t.cause);
    t.cause = 0;
    t.lastStep = step;
    t.lastRow = row;
    t.calledBackBy = t.call;
    return row;
  }

  /** Adds to an event what has become known of it since. */
  void note(int row, Object detail) {
    log.detail(row, detail);
  }

  private int nextStep(LogicalThread t) {
    if (t.number == 0 && !state.preparing && ++state.finalEvents > MOST_FINAL_EVENTS) {
      stop(Ending.STEP_LIMIT);
    }
    if (t.number == 0 || state.preparing) {
      return markerStep();
    }
    if (state.steps == maxSteps) {
      stop(Ending.STEP_LIMIT);
    }
    return ++state.steps;
  }

  /** The step that a marker of the current thread belongs to. */
  int markerStep() {
    if (state.preparing) {
      return 0;
    }
    boolean inside = state.current.number > 0;
    return inside ? state.steps : threads.count() == 1 ? 0 : state.steps + 1;
  }

  /** Blocks the current thread; returns when it has been woken, chosen, and that is recorded. */
  void block(LogicalThread.State how, int row, int site, Object target) {
    if (state.aside) {
      stop(Ending.ABANDONED);
    }
    LogicalThread t = state.current;
    int blockedRow = row >= 0 ? row : t.call.row();
    if (blockedRow >= 0) {
      log.failed(blockedRow);
    }
    t.state = t.spurious ? LogicalThread.State.READY : how;
    t.timedOut = false;
    t.standBefore(EventKind.RESUME, site, target, Fields.UNKNOWN, -1, t.nextDetail);
    state.unsettle();
    waitForTurn(t);
    boolean timed = t.timed;
    t.timed = false;
    t.nextDetail = t.wokenFor();
    int resumed = record();
    if (timed) {
      log.timed(resumed);
    }
    state.unsettle();
  }

  private void waitForTurn(LogicalThread t) {
    if (state.aside) {
      stop(Ending.ABANDONED);
    }
    if (t.fresh) {
      arrive(t);
      return;
    }
    state.zeroWaits |= t.number == 0;
    state.unsettle();
    state.next = pickNext(t);
    if (state.next != t) {
      carrier.yield(t);
    }
    state.zeroWaits &= t.number > 0;
  }

  /** In a silent region: waits for a monitor or thread without an event. */
  void blockUntilEnabled(int site, Object target) {
    LogicalThread t = state.current;
    if (!t.unhindered()) {
      t.nextKind = EventKind.RESUME;
      t.nextSite = site;
      t.nextTarget = target;
      waitForTurn(t);
      record();
    }
    state.unsettle();
  }

  /** The current thread wakes another one. */
  void wake(LogicalThread t) {
    t.wake(state.steps);
    state.unsettle();
  }

  int alternative(Alternatives kind, int alternatives) {
    return decider.alternative(kind, alternatives);
  }

  boolean happens(Alternatives kind) {
    return decider.happens(kind);
  }

  /** Ends the execution from inside the program; does not return. */
  void stop(Ending why) {
    LogicalThread t = state.current;
    state.end(why);
    state.stopped = t.number;
    state.next = null;
    if (t.number > 0 && t.strand != null) {
      carrier.yield(t);
    }
    throw new Abandoned();
  }
}
