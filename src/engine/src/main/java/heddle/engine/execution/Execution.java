package heddle.engine.execution;

import heddle.engine.instrument.SiteTable;
import heddle.engine.strategy.Strategy;
import heddle.hooks.Carrier;
import heddle.hooks.Controller;
import heddle.model.scenario.Scenario.Choices;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * One run of a program under control, used again for the next one: {@link #begin}, {@link
 * #prepare}, {@link #addThread} …, {@link #go} until {@link #over}, {@link #finalCalls}. What
 * happened is in {@link #log}.
 *
 * <p>It is the {@link Controller} that the hooks call, and hands each thing to the class that
 * models it. Belongs to the carrier thread that {@link #install}ed it.
 */
public final class Execution extends MemoryController {
  /** The same on every machine, whatever its processors. */
  private static final int COMMON_PARALLELISM = 2;

  private final Monitors monitors;
  private final Parking parking;
  private final Threads threads;
  private final Calls calls;
  private final OpenClasses open;
  private final Initializers initializers;
  private final CollectionUse collections;
  private Object subject;
  private final Escapes escapes;
  private int exitStatus;
  private String refusal;
  private ForkJoinPool commonPool;
  private int unnamedThreads;
  private PoolNumbers poolNumbers;
  private final ShutdownHooks hooks;

  /** An execution of code whose sites are in this table. */
  public Execution(SiteTable sites) {
    super(sites);
    monitors = new Monitors(scheduler);
    parking = new Parking(scheduler);
    threads = new Threads(scheduler, thread -> new ThreadLife(this, scheduler, log, thread, null));
    hooks = new ShutdownHooks(scheduler, threads);
    open = new OpenClasses(this, sites);
    escapes = new Escapes(sites);
    collections = new CollectionUse(this);
    calls = new Calls(this, scheduler, open, collections);
    initializers = new Initializers(this, scheduler, monitors);
    silence = 1;
    librarySilence = 1;
  }

  /** Makes this the controller of the process, and the calling thread its carrier. */
  public void install() {
    initialise("java.lang.VirtualThread");
    carrier = Carrier.thread();
    scheduler.install(carrier);
    poolNumbers = new PoolNumbers();
    Controller.installed = this;
  }

  /** Continuations use this class, whose initialiser starts service threads: do it beforehand. */
  private static void initialise(String jdkClass) {
    try {
      Class.forName(jdkClass, true, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("this JDK has no " + jdkClass, e);
    }
  }

  // ---- the life of a run

  /**
   * The program's classes have been loaded anew, by this loader; these library classes are open,
   * and these rare events may happen.
   */
  public void load(ClassLoader guest, List<String> openPatterns, Choices choices) {
    scheduler.rareEvents().allow(choices);
    fields.startAnew(guest);
    initializers.forget();
    open.open(openPatterns);
  }

  /**
   * Starts a new run.
   *
   * @param strategy who decides
   * @param maxSteps at most so many steps
   * @param watch run before every decision, or null
   */
  public void begin(Strategy strategy, int maxSteps, Runnable watch) {
    log.startAnew();
    accesses.close();
    Thread.setDefaultUncaughtExceptionHandler(null);
    Carrier.reset(carrier.getThreadGroup());
    poolNumbers.startAnew();
    hooks.startAnew();
    monitors.startAnew();
    initializers.startAnew();
    collections.startAnew();
    scheduler.startAnew(strategy, maxSteps, watch);
    subject = null;
    commonPool = null;
    randomState = 0;
    unnamedThreads = 0;
    escapes.startAnew();
    scheduler.add(scheduler.newThread("main"), false, null);
  }

  /** Something that happens before the threads start. */
  public interface Preparation {
    /** Makes the object under study. */
    Object make() throws Throwable;
  }

  /**
   * Makes the object under study and calls {@code before} on it.
   *
   * @throws Throwable what the program throws
   */
  public void prepare(Preparation preparation, List<Operation> before) throws Throwable {
    LogicalThread zero = scheduler.thread(0);
    zero.failure = null;
    zero.fresh = false;
    scheduler.setPreparing(true);
    scheduler.runDirectly(
        zero,
        () -> {
          try {
            subject = preparation.make();
          } catch (Throwable e) {
            zero.failure = e;
          }
        });
    callAsZero(zero.failure == null ? before : List.of());
    scheduler.setPreparing(false);
    if (zero.failure != null) {
      throw zero.failure;
    }
  }

  /** Adds a named thread of the scenario. */
  public void addThread(String name, List<Operation> operations) {
    Thread thread = scheduler.newThread(name);
    Carrier.started(thread);
    scheduler.add(
        thread, true, new ThreadLife(this, scheduler, log, thread, new Body(this, operations)));
  }

  /** Runs until the strategy pauses, gives up, or no thread can go. */
  public void go() {
    scheduler.go();
  }

  /** Lets one thread take the next step, then goes on like {@link #go()}. */
  public void go(LogicalThread first) {
    scheduler.go(first);
  }

  /**
   * Runs calls on thread 0, after which nothing follows. Their failure is that of thread 0. Where
   * they wait, other threads go on; if none can, that {@link #ending}s the run.
   */
  public void finalCalls(List<Operation> operations) {
    callAsZero(operations);
    scheduler.close();
  }

  private void callAsZero(List<Operation> operations) {
    try {
      scheduler.runDirectly(scheduler.thread(0), new Body(this, operations));
    } catch (Abandoned e) {
      // The ending says why.
    }
  }

  /**
   * Calls something on the object under study without scheduling points and without events, as the
   * thread that runs now, or thread 0 between steps. It passes through monitors.
   *
   * @return its result, or what it threw
   */
  public Object peek(Operation operation) {
    if (running) {
      return monitors.passing(() -> quietly(operation));
    }
    Object[] result = new Object[1];
    scheduler.runDirectly(
        scheduler.thread(0), () -> result[0] = monitors.passing(() -> quietly(operation)));
    return result[0];
  }

  /**
   * What came of code that was run {@link #aside}.
   *
   * @param value what it returned
   * @param thrown what it threw, or null
   * @param blocked whether it had to wait for another thread, for ever
   */
  public record Aside(Object value, Throwable thrown, boolean blocked) {}

  /**
   * Runs code of the program that is no part of the run, alone and without events, while the run
   * stands still: on other objects than the run's, since what it locks and changes stays so.
   */
  public Aside aside(Preparation code) {
    Aside[] result = new Aside[1];
    scheduler.runAside(() -> result[0] = silently(code));
    return result[0];
  }

  private Aside silently(Preparation code) {
    silence++;
    librarySilence++;
    try {
      return new Aside(code.make(), null, false);
    } catch (Abandoned e) {
      return new Aside(null, null, true);
    } catch (Throwable e) {
      return new Aside(null, e, false);
    } finally {
      silence--;
      librarySilence--;
    }
  }

  private Object quietly(Operation operation) {
    silence++;
    librarySilence++;
    try {
      return operation.call(subject);
    } catch (Throwable e) {
      return e;
    } finally {
      silence--;
      librarySilence--;
    }
  }

  /** Whether no thread can take a step any more. */
  public boolean over() {
    if (scheduler.ending() != null) {
      return true;
    }
    for (int i = 1; i < scheduler.count(); i++) {
      if (scheduler.couldGo(scheduler.thread(i))) {
        return false;
      }
    }
    return true;
  }

  // ---- what is known of it

  /** How the program uses collections that are not made for threads to share, and large arrays. */
  @Override
  public CollectionUse collections() {
    return collections;
  }

  /** What happened so far. */
  public EventLog log() {
    return log;
  }

  /** The fields that the log speaks of. */
  public Fields fields() {
    return fields;
  }

  /** Which library classes are open. */
  public OpenClasses open() {
    return open;
  }

  /** The classes that have been initialized anew in this run, in the order of ending. */
  public List<ClassInitializer> initialized() {
    return initializers.done();
  }

  /** The object under study, or null before it has been made. */
  public Object subject() {
    return subject;
  }

  /** How many logical threads there are, thread 0 included. */
  public int threadCount() {
    return scheduler.count();
  }

  /** A logical thread by number. */
  public LogicalThread thread(int number) {
    return scheduler.thread(number);
  }

  /** The logical thread behind a thread of the program, or null. */
  public LogicalThread threadOf(Thread thread) {
    return scheduler.of(thread);
  }

  /** Whether this thread could have been chosen for the next step if the run had not ended. */
  public boolean couldHaveGone(LogicalThread t) {
    return scheduler.couldHaveGone(t);
  }

  /** Whether this thread could be chosen for the next step. */
  public boolean couldGo(LogicalThread t) {
    return scheduler.couldGo(t);
  }

  /** The logical monitors that were ever entered. */
  public Collection<Monitor> monitors() {
    return monitors.all();
  }

  /** Whether a time-out may fire while other threads could go. */
  public boolean earlyTimeouts() {
    return scheduler.rareEvents().earlyTimeouts();
  }

  /** How often the program has asked for the time so far. */
  public int clockReads() {
    return scheduler.clock().reads();
  }

  /** How often the time has mattered so far: it was asked for, waited for, or made to pass. */
  public int clockUses() {
    return scheduler.clock().uses();
  }

  /** Steps so far. */
  public int steps() {
    return scheduler.steps();
  }

  /** The decisions so far, in the form of {@code Schedule}. */
  public int[] decisions() {
    int[] decisions = new int[scheduler.decisions()];
    for (int i = 0; i < decisions.length; i++) {
      decisions[i] = scheduler.decision(i);
    }
    return decisions;
  }

  /** Whether threads have run while another one waited that could not stand aside. */
  public boolean waitedOnTop() {
    return scheduler.waitedOnTop();
  }

  /** Whether daemons could have gone on when the program ended. */
  public boolean cutDaemons() {
    return scheduler.cutDaemons();
  }

  /**
   * Starts the program's shutdown hooks, unless that has been done.
   *
   * @return whether there are any
   */
  public boolean startShutdownHooks() {
    return hooks.start();
  }

  /** Whether shutdown hooks have run. */
  public boolean shutDown() {
    return hooks.started();
  }

  /** Why it was ended, or null if its threads ended or block. */
  public Ending ending() {
    return scheduler.ending();
  }

  /** The number of the thread that ran when the run was {@link #ending ended}. */
  public int stopped() {
    return scheduler.stopped();
  }

  /** What the program wanted and cannot have, in a sentence, if that {@link #ending} it. */
  public String refusal() {
    return refusal;
  }

  /** Grows with every step of every run; may be read by any thread, and may then be old. */
  public long progress() {
    return scheduler.allSteps();
  }

  /** The name of the running thread and its place; only while the program runs. */
  public String runner() {
    LogicalThread t = scheduler.current();
    return t == null ? "" : t.thread.getName();
  }

  /** The status of {@code System.exit} if that {@link #ending} it. */
  public int exitStatus() {
    return exitStatus;
  }

  /** How many operations ran uncontrolled in this run. */
  public long escapesOfRun() {
    return escapes.inThisRun();
  }

  /** What ran uncontrolled in all runs. */
  public Escapes escapes() {
    return escapes;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  // ---- monitors, threads, calls

  @Override
  public void monitorEnter(Object monitor, int site) {
    monitors.enter(monitor, site);
  }

  @Override
  public void monitorExit(Object monitor, int site) {
    monitors.exit(monitor, site);
  }

  @Override
  public void await(Object monitor, long millis, int nanos, int site) throws InterruptedException {
    librarySilence++;
    try {
      monitors.await(monitor, millis, nanos, site);
    } finally {
      librarySilence--;
    }
  }

  @Override
  public void notifyOne(Object monitor, int site) {
    librarySilence++;
    try {
      monitors.notifyOne(monitor, site);
    } finally {
      librarySilence--;
    }
  }

  @Override
  public void notifyAll(Object monitor, int site) {
    librarySilence++;
    try {
      monitors.notifyAll(monitor, site);
    } finally {
      librarySilence--;
    }
  }

  @Override
  public boolean holdsLock(Object monitor) {
    return monitors.holds(monitor);
  }

  @Override
  public boolean start(Thread thread) {
    librarySilence++;
    try {
      return threads.start(thread);
    } finally {
      librarySilence--;
    }
  }

  @Override
  public boolean joinNanos(Thread thread, long nanos) throws InterruptedException {
    return threads.join(thread, nanos);
  }

  @Override
  public void sleep(long nanos) throws InterruptedException {
    threads.sleep(nanos);
  }

  @Override
  public void yielded() {
    threads.yielded();
  }

  @Override
  public boolean interrupt(Thread thread) {
    return threads.interrupt(thread);
  }

  @Override
  public int alive(Thread thread) {
    return threads.alive(thread);
  }

  @Override
  public Thread.State state(Thread thread) {
    return threads.state(thread);
  }

  @Override
  public Thread[] platformThreads() {
    return threads.platform();
  }

  @Override
  public StackTraceElement[] stackTrace(Thread thread) {
    return threads.stackTrace(thread);
  }

  @Override
  public void park(Object blocker, boolean timed, boolean absolute, long time) {
    parking.park(blocker, timed, absolute, time);
  }

  @Override
  public boolean unpark(Thread thread) {
    return parking.unpark(thread);
  }

  @Override
  public long nanoTime() {
    return scheduler.clock().nanos();
  }

  @Override
  public long currentTimeMillis() {
    return scheduler.clock().millis();
  }

  @Override
  public void enterCall(Object target, int site) {
    calls.enter(target, site);
  }

  @Override
  public void leaveCall(int site) {
    calls.leave();
  }

  @Override
  public void programLeaves() {
    scheduler.programLeaves();
  }

  @Override
  public void programEnters() {
    scheduler.programEnters();
  }

  /** Counts from the beginning in every run. */
  @Override
  public String threadName() {
    return "Thread-" + unnamedThreads++;
  }

  /** A pool of this run's own: threads of the JDK's would be dead in the next run. */
  @Override
  public ForkJoinPool commonPool(ForkJoinPool real) {
    if (commonPool == null) {
      silence++;
      librarySilence++;
      int numbered = poolNumbers.forkJoinPools();
      try {
        commonPool = new ForkJoinPool(COMMON_PARALLELISM);
      } finally {
        poolNumbers.setForkJoinPools(numbered);
        silence--;
        librarySilence--;
      }
    }
    return commonPool;
  }

  @Override
  public int beginInitializer(Class<?> type, int site, boolean isolated) {
    librarySilence++;
    try {
      return initializers.begin(type, site, isolated);
    } finally {
      librarySilence--;
    }
  }

  @Override
  public boolean endInitializer(int site) {
    librarySilence++;
    try {
      return initializers.end(site);
    } finally {
      librarySilence--;
    }
  }

  @Override
  public Throwable failInitializer(int site, Throwable failure) {
    librarySilence++;
    try {
      return initializers.fail(site, failure);
    } finally {
      librarySilence--;
    }
  }

  @Override
  public void initializedUncontrolled(Class<?> type, int site) {
    initializers.uncontrolled(type, site);
  }

  @Override
  public void use(Class<?> type) {
    initializers.use(type);
  }

  @Override
  public void addShutdownHook(Thread hook) {
    hooks.add(hook);
  }

  @Override
  public boolean removeShutdownHook(Thread hook) {
    return hooks.remove(hook);
  }

  @Override
  public void exit(int status) {
    exitStatus = status;
    hooks.runAll();
    scheduler.stop(Ending.EXIT);
  }

  @Override
  public void refuse(String what) {
    String place = Offstage.run(this, () -> GuestPlace.of(new Throwable().getStackTrace()));
    refusal =
        "Heddle does not run %s: %s wants it in %s. Put something in its place that stays in memory."
            .formatted(what, scheduler.current().thread.getName(), place);
    scheduler.stop(Ending.REFUSED);
  }

  @Override
  public void outOfFuel() {
    scheduler.stop(Ending.HANG);
  }

  @Override
  public void escape(int site) {
    if (!scheduler.aside()) {
      escapes.count(site);
    }
  }
}
