package heddle.engine.execution;

import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.hooks.Carrier;
import heddle.hooks.Controller;
import heddle.model.trace.EventKind;
import java.util.Arrays;
import jdk.internal.vm.Continuation;

/**
 * Runs logical threads one at a time. A thread announces each visible operation with {@link
 * #point}, where the strategy decides who goes next; it returns once this thread has been chosen,
 * and then {@link #record} writes the event. A new thread first runs to its first operation, so
 * that it is always known what every thread would do next.
 *
 * <p>All on one carrier; not thread-safe.
 */
final class Scheduler {
  /** Loop iterations allowed between two visible operations. */
  static final int FUEL = 50_000_000;

  /** Steps that daemons may make after all other threads have ended. */
  private static final int GRACE = 200;

  private final Controller controller;
  private final EventLog log;
  private final Clock clock = new Clock();
  private final RareEvents rareEvents = new RareEvents();
  private IdentityHashes hashes;
  private RandomSeeds seeds;
  private ThreadIds ids;

  private LogicalThread[] threads = new LogicalThread[16];
  private int count;

  /** Threads by the identifiers that Java gives them, counted from {@link ThreadIds#FIRST}. */
  private int[] numbers = new int[16];

  private int freshCount;

  /** The innermost thread that waits while others run on top of its frames, or null. */
  private LogicalThread top;

  /** Whether any thread has done so in this execution. */
  private boolean waitedOnTop;

  /** Whether thread 0 waits for its turn. */
  private boolean zeroWaits;

  /** Whether the threads of the scenario have yet to start. */
  private boolean preparing;

  /** Threads of the program that have not ended and are no daemons. */
  private int users;

  /** Choices that daemons may still make when only they are left. */
  private int grace;

  /** Whether the final calls have been made, so that nothing follows. */
  private boolean closed;

  private int[] enabled = new int[16];
  private LogicalThread current;
  private LogicalThread next;
  private Strategy strategy;
  private int maxSteps;
  private int steps;
  private int decisions;
  private long allSteps;
  private int[] decided = new int[256];
  private Ending ending;
  private boolean aside;
  private int stopped;
  private Runnable watch;
  private boolean deciding;

  Scheduler(Controller controller, EventLog log) {
    this.controller = controller;
    this.log = log;
  }

  /** The carrier is known: it will run everything. */
  void install(Thread carrier) {
    hashes = new IdentityHashes(carrier);
    seeds = new RandomSeeds();
    ids = new ThreadIds();
  }

  /** What the virtual machine counts in secret is the program's from now on. */
  void programEnters() {
    hashes.programEnters();
    ids.programEnters();
  }

  /** It is the engine's again. */
  void programLeaves() {
    hashes.programLeaves();
    ids.programLeaves();
  }

  /** A thread of the program that the scenario names. */
  Thread newThread(String name) {
    ids.programEnters();
    try {
      return new Thread(null, null, name, 0, false);
    } finally {
      ids.programLeaves();
    }
  }

  void startAnew(Strategy newStrategy, int newMaxSteps, Runnable newWatch) {
    strategy = newStrategy;
    maxSteps = newMaxSteps;
    watch = newWatch;
    Arrays.fill(threads, 0, count, null);
    count = 0;
    freshCount = 0;
    deciding = false;
    current = null;
    next = null;
    steps = 0;
    allSteps++;
    decisions = 0;
    ending = null;
    top = null;
    waitedOnTop = false;
    zeroWaits = false;
    preparing = false;
    closed = false;
    users = 0;
    grace = GRACE;
    clock.startAnew();
    rareEvents.startAnew();
    hashes.startAnew();
    seeds.startAnew();
    ids.startAnew();
  }

  // ---- what is known

  RareEvents rareEvents() {
    return rareEvents;
  }

  Clock clock() {
    return clock;
  }

  LogicalThread current() {
    return current;
  }

  long allSteps() {
    return allSteps;
  }

  int steps() {
    return steps;
  }

  int decisions() {
    return decisions;
  }

  int decision(int i) {
    return decided[i];
  }

  Ending ending() {
    return ending;
  }

  /** Whether what runs now is no part of the run, and leaves no trace of itself. */
  boolean aside() {
    return aside;
  }

  /** Runs code of the program as thread 0 without making it a part of the run. */
  void runAside(Runnable code) {
    LogicalThread zero = threads[0];
    Ending before = ending;
    int stoppedBefore = stopped;
    aside = true;
    try {
      runDirectly(zero, code);
    } finally {
      aside = false;
      ending = before;
      stopped = stoppedBefore;
      zero.wants = null;
      zero.joins = null;
    }
  }

  int stopped() {
    return stopped;
  }

  int count() {
    return count;
  }

  LogicalThread thread(int number) {
    return threads[number];
  }

  LogicalThread of(Thread thread) {
    long id = thread.threadId() - ThreadIds.FIRST;
    if (id < 0 || id >= numbers.length) {
      return null;
    }
    LogicalThread t = threads[numbers[(int) id]];
    return t != null && t.thread == thread ? t : null;
  }

  boolean audible() {
    return controller.silence == 0;
  }

  boolean libraryAudible() {
    return controller.librarySilence == 0;
  }

  // ---- threads come and go

  LogicalThread add(Thread thread, Runnable body) {
    return add(thread, false, body);
  }

  LogicalThread add(Thread thread, boolean named, Runnable body) {
    if (count == threads.length) {
      threads = Arrays.copyOf(threads, count * 2);
      enabled = new int[count * 2];
    }
    LogicalThread t = new LogicalThread(count, thread, named, body);
    t.cause = named ? 0 : steps;
    t.fuel = FUEL;
    threads[count++] = t;
    int id = (int) (thread.threadId() - ThreadIds.FIRST);
    if (id >= numbers.length) {
      numbers = Arrays.copyOf(numbers, id * 2);
    }
    numbers[id] = t.number;
    if (t.number == 0) {
      t.fresh = false;
    } else {
      freshCount++;
      users += thread.isDaemon() ? 0 : 1;
    }
    return t;
  }

  /** What happens while this is set comes before the first step, and is no choice of a strategy. */
  void setPreparing(boolean value) {
    preparing = value;
  }

  /** Nothing follows in this execution. */
  void close() {
    closed = true;
  }

  /** Whether threads have run while another one waited with native code or thread 0 below. */
  boolean waitedOnTop() {
    return waitedOnTop;
  }

  /** Runs code of the program on the carrier itself, as thread 0; when it waits, others run. */
  void runDirectly(LogicalThread t, Runnable code) {
    enter(t);
    try {
      code.run();
    } finally {
      halt();
      leave();
    }
  }

  private void enter(LogicalThread t) {
    current = t;
    controller.silence = t.silence;
    controller.librarySilence = t.librarySilence;
    controller.monitorProxy = t.proxy;
    Controller.fuel = t.fuel;
    controller.depth = t.depth;
    controller.running = true;
    Carrier.masquerade(t.thread);
    programEnters();
  }

  /** The program no longer runs: it has yielded, or its direct code has returned. */
  private void halt() {
    programLeaves();
    controller.running = false;
    controller.silence = 1;
    controller.librarySilence = 1;
  }

  private void leave() {
    current = null;
    Carrier.masquerade(controller.carrier);
  }

  /** Lets the strategy choose and runs until it pauses, gives up, or nobody can go. */
  void go() {
    next = pickNext(null);
    drive();
  }

  /** Lets this thread take a step, then goes on as {@link #go} does. */
  void go(LogicalThread first) {
    next = chosen(first);
    drive();
  }

  private void drive() {
    try {
      while (next != null) {
        runNext();
      }
    } finally {
      leave();
    }
  }

  private void runNext() {
    LogicalThread t = next;
    enter(t);
    try {
      t.strand.run();
    } catch (Abandoned e) {
      // The run has ended while native code was on the thread's stack, or in a thread that ends.
    } finally {
      halt();
    }
    if (t.strand.isDone()) {
      ended(t);
    }
  }

  /**
   * The current thread cannot leave the carrier's stack, so others run on top of it until it has
   * been chosen again. Of several such threads only the innermost can go on.
   */
  private void waitOnTop(LogicalThread t) {
    waitedOnTop = true;
    halt();
    LogicalThread below = top;
    if (below != null) {
      below.buried = true;
    }
    top = t;
    while (next != null && next != t) {
      runNext();
    }
    top = below;
    if (below != null) {
      below.buried = false;
    }
    enter(t);
    if (next == null && ending == null) {
      ending = Ending.STUCK;
      stopped = t.number;
    }
  }

  private void ended(LogicalThread t) {
    t.state = LogicalThread.State.ENDED;
    t.nextKind = null;
    users -= t.thread.isDaemon() ? 0 : 1;
    Carrier.ended(t.thread);
    for (LogicalThread joiner : t.timedJoiners) {
      if (joiner.state == LogicalThread.State.SLEEPING) {
        wake(joiner);
      }
    }
    if (t.fresh) {
      t.fresh = false;
      freshCount--;
    }
    if (ending != null) {
      next = null;
    } else if (t.startedBy != null) {
      next = t.startedBy;
      t.startedBy = null;
    } else {
      next = pickNext(null);
    }
  }

  /** Whom to run when {@code leaving} has announced its operation, blocked or ended. */
  private LogicalThread pickNext(LogicalThread leaving) {
    if (freshCount > 0) {
      for (int i = 1; i < count; i++) {
        if (threads[i].fresh) {
          return threads[i];
        }
      }
    }
    if (zeroCanGo()) {
      return threads[0];
    }
    int choice = choose(leaving);
    if (choice == 0 && zeroWaits && !threads[0].buried && threads[0].mayTimeOut()) {
      timeOut(threads[0]);
      return threads[0];
    }
    return choice > 0 ? chosen(threads[choice]) : null;
  }

  /** Preparation and final calls go on as soon as they can: that is no decision. */
  private boolean zeroCanGo() {
    return zeroWaits && threads[0].enabled();
  }

  private void timeOut(LogicalThread t) {
    clock.jumpTo(t.wakeAt);
    t.timedOut = true;
    wake(t);
    t.cause = 0; // Nobody woke it.
  }

  private LogicalThread chosen(LogicalThread t) {
    if (t.state != LogicalThread.State.READY) {
      timeOut(t);
    }
    noteDecision(t.number);
    return t;
  }

  private void noteDecision(int decision) {
    if (preparing) {
      return;
    }
    if (decisions == decided.length) {
      decided = Arrays.copyOf(decided, decisions * 2);
    }
    decided[decisions++] = decision;
  }

  /** A thread's number, 0 if nobody can go, or what the strategy says instead. */
  private int choose(LogicalThread t) {
    if (onlyDaemons() && grace-- == 0) {
      grace = 0;
      return 0;
    }
    int n = 0;
    for (int i = 1; i < count; i++) {
      if (threads[i].enabled() || rareEvents.earlyTimeouts() && threads[i].mayTimeOut()) {
        enabled[n++] = i;
      }
    }
    if (n == 0) {
      LogicalThread sleeper = nextSleeper();
      if (sleeper == null) {
        noticeBuried();
        return 0;
      }
      enabled[n++] = sleeper.number;
    }
    int running = t != null && t.enabled() ? t.number : 0;
    if (preparing) {
      return running > 0 ? running : enabled[0];
    }
    // Strategies use collections, which are rewritten like the program's, and pass their monitors.
    controller.librarySilence++;
    deciding = true;
    int choice = strategy.next(enabled, n, running);
    if (choice == Strategy.PAUSE && (top != null || zeroWaits)) {
      choice = strategy.withoutPause(enabled, n, running);
    }
    deciding = false;
    controller.librarySilence--;
    if (choice == Strategy.ABANDON) {
      ending = Ending.ABANDONED;
    }
    return choice;
  }

  /** Whether a strategy is asked right now, whose own monitors are no business of the program. */
  boolean deciding() {
    return deciding;
  }

  /** Whether nothing is left that keeps the program from ending. */
  private boolean onlyDaemons() {
    return users == 0 && !preparing && !zeroWaits;
  }

  /** Whether the program ended while daemons could have gone on. */
  boolean cutDaemons() {
    return grace == 0;
  }

  /** If only a buried thread could go on, this order of events is out of reach. */
  private void noticeBuried() {
    for (int i = 0; i < count; i++) {
      if (threads[i].buried && threads[i].unhindered()) {
        ending = Ending.PINNED;
      }
    }
  }

  /** Of the threads whose time-outs may fire the one that waits for the earliest moment. */
  private LogicalThread nextSleeper() {
    LogicalThread earliest = null;
    for (int i = 1; i < count; i++) {
      LogicalThread x = threads[i];
      if (x.mayTimeOut() && (earliest == null || x.wakeAt < earliest.wakeAt)) {
        earliest = x;
      }
    }
    return earliest;
  }

  private boolean anyEnabled() {
    for (int i = 1; i < count; i++) {
      if (threads[i].enabled()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the strategy could choose this thread now: it is ready, or its time-out may fire. */
  boolean couldGo(LogicalThread t) {
    return ending == null && !closed && !(onlyDaemons() && grace == 0) && couldHaveGone(t);
  }

  /** Whether the strategy could choose this thread if the execution had not been ended. */
  boolean couldHaveGone(LogicalThread t) {
    if (t.number == 0) {
      return false;
    }
    if (t.enabled()) {
      return true;
    }
    if (rareEvents.earlyTimeouts()) {
      return t.mayTimeOut();
    }
    return t == nextSleeper() && !anyEnabled();
  }

  // ---- called by running threads

  /** Announces the current thread's next operation; returns when it is to be carried out. */
  void point(EventKind kind, int site, Object target, int field, int index, Object detail) {
    LogicalThread t = current;
    t.nextKind = kind;
    t.nextSite = site;
    t.nextTarget = target;
    t.nextField = field;
    t.nextIndex = index;
    t.nextDetail = detail;
    if (ending != null) {
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
    if (freshCount > 0) {
      advanceFresh(t);
    }
    if (watch != null) {
      controller.librarySilence++;
      watch.run();
      controller.librarySilence--;
    }
    if (zeroCanGo()) {
      next = threads[0];
      yieldCarrier(t);
      return;
    }
    int choice = choose(t);
    if (choice == t.number) {
      noteDecision(choice);
    } else {
      next = choice > 0 ? chosen(threads[choice]) : null;
      yieldCarrier(t);
    }
  }

  /** A new thread stands before its first operation: back to whoever waits for that. */
  private void arrive(LogicalThread t) {
    t.fresh = false;
    freshCount--;
    if (t.startedBy != null) {
      next = t.startedBy;
      t.startedBy = null;
    } else {
      next = pickNext(t);
    }
    if (next != t) {
      yieldCarrier(t);
    }
  }

  private void advanceFresh(LogicalThread t) {
    for (int i = 1; i < count; i++) {
      if (threads[i].fresh) {
        threads[i].startedBy = t;
        next = threads[i];
        yieldCarrier(t);
      }
    }
  }

  private void yieldCarrier(LogicalThread t) {
    t.silence = controller.silence;
    t.librarySilence = controller.librarySilence;
    t.fuel = Controller.fuel;
    t.depth = controller.depth;
    if (t.number == 0) {
      waitOnTop(t);
    } else if (!Continuation.yield(Strand.SCOPE)) {
      stayPinned(t);
    }
    if (ending != null) {
      throw new Abandoned();
    }
  }

  /**
   * Native code on the stack (a class initializer, say) keeps the thread from standing still: it
   * goes on itself if it can.
   */
  private void stayPinned(LogicalThread t) {
    if (ending != null) {
      return;
    }
    if (!t.unhindered()) {
      waitOnTop(t);
      return;
    }
    if (next != null && decisions > 0 && decided[decisions - 1] == next.number) {
      decisions--;
    }
    noteDecision(t.number);
    next = null;
  }

  /** Writes the event that {@link #point} announced; returns its row. */
  int record() {
    LogicalThread t = current;
    Controller.fuel = FUEL;
    int step = nextStep(t);
    if (t.operation != null && t.operationStart < 0) {
      t.operationStart = log.add(step, t.number, EventKind.INVOKE, -1, null, 0, -1);
      log.detail(t.operationStart, t.operation);
    }
    int row =
        log.add(step, t.number, t.nextKind, t.nextSite, t.nextTarget, t.nextField, t.nextIndex);
    log.detail(row, t.nextDetail);
    log.cause(row, t.cause);
    t.cause = 0;
    t.lastStep = step;
    return row;
  }

  /** Adds to an event what has become known of it since. */
  void note(int row, Object detail) {
    log.detail(row, detail);
  }

  private int nextStep(LogicalThread t) {
    if (preparing) {
      return 0;
    }
    if (t.number == 0) {
      return count == 1 ? 0 : steps + 1;
    }
    if (steps == maxSteps) {
      stop(Ending.STEP_LIMIT);
    }
    allSteps++;
    return ++steps;
  }

  /** The step that a marker of the current thread belongs to. */
  int markerStep() {
    return preparing ? 0 : current.number == 0 ? (count == 1 ? 0 : steps + 1) : steps;
  }

  /** Blocks the current thread; returns when it has been woken, chosen, and that is recorded. */
  void block(LogicalThread.State state, int row, int site, Object target) {
    if (aside) {
      stop(Ending.ABANDONED);
    }
    LogicalThread t = current;
    int blockedRow = row >= 0 ? row : t.callRow;
    if (blockedRow >= 0) {
      log.failed(blockedRow);
    }
    t.state = t.spurious ? LogicalThread.State.READY : state;
    t.timedOut = false;
    t.usedTimeout |= t.timed;
    t.nextKind = EventKind.RESUME;
    t.nextSite = site;
    t.nextTarget = target;
    t.nextField = Fields.UNKNOWN;
    t.nextIndex = -1;
    waitForTurn(t);
    t.timed = false;
    t.nextDetail = t.wokenFor();
    record();
  }

  private void waitForTurn(LogicalThread t) {
    if (aside) {
      stop(Ending.ABANDONED);
    }
    if (t.fresh) {
      arrive(t);
      return;
    }
    zeroWaits |= t.number == 0;
    next = pickNext(t);
    if (next != t) {
      yieldCarrier(t);
    }
    zeroWaits &= t.number > 0;
  }

  /** In a silent region: waits for a monitor or thread without an event. */
  void blockUntilEnabled(int site, Object target) {
    LogicalThread t = current;
    if (!t.unhindered()) {
      t.nextKind = EventKind.RESUME;
      t.nextSite = site;
      t.nextTarget = target;
      waitForTurn(t);
      record();
    }
  }

  void wake(LogicalThread t) {
    t.state = LogicalThread.State.READY;
    t.cause = steps;
  }

  int alternative(Alternatives kind, int alternatives) {
    int choice = ask(kind, alternatives);
    noteDecision(-1 - choice);
    return choice;
  }

  private int ask(Alternatives kind, int alternatives) {
    controller.librarySilence++;
    deciding = true;
    int choice = strategy.alternative(kind, alternatives);
    deciding = false;
    controller.librarySilence--;
    return choice;
  }

  /**
   * Whether a rare event happens to the current thread now. Only that it does is a decision of the
   * schedule, so that the many times that it does not take no room.
   */
  boolean happens(Alternatives kind) {
    if (current.number == 0 || !rareEvents.mayHappen(kind) || ask(kind, 2) == 0) {
      return false;
    }
    noteDecision(-2);
    rareEvents.happened(kind);
    return true;
  }

  /** Ends the execution from inside the program; does not return. */
  void stop(Ending why) {
    ending = why;
    stopped = current.number;
    next = null;
    if (current.number > 0 && current.strand != null) {
      yieldCarrier(current);
    }
    throw new Abandoned();
  }
}
