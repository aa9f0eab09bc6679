package heddle.engine.execution;

import heddle.engine.instrument.GuestClassException;
import heddle.engine.instrument.GuestLoader;
import heddle.engine.instrument.SiteTable;
import heddle.model.schedule.Schedule;
import java.util.concurrent.ForkJoinPool;

/**
 * The part of the controller that is told of everything but memory: it hands each thing to the
 * class that models it.
 */
abstract class ProgramController extends MemoryController {
  /** The same on every machine, whatever its processors. */
  private static final int COMMON_PARALLELISM = 2;

  private static final String CONCURRENT = "java.util.concurrent.";

  final Monitors monitors;
  final Initializers initializers;
  final ShutdownHooks hooks;
  final Escapes escapes;
  final Awaits awaits;
  final Creations creations = new Creations();
  final Callbacks callbacks = new Callbacks();
  final Footprints footprints;
  final TransactionLog transactions = new TransactionLog();
  final ResultLog results = new ResultLog();
  int exitStatus;
  String refusal;
  GuestLoader loader;
  private final Referents referents = new Referents();
  private final Parking parking;
  private final Threads threads;
  private final Management management;
  final Calls calls;
  private final OpenClasses open;
  private final CollectionUse collections;
  private PoolNumbers poolNumbers;
  private Surroundings surroundings;
  private ForkJoinPool commonPool;
  private int unnamedThreads;

  ProgramController(SiteTable sites) {
    super(sites);
    monitors = new Monitors(scheduler);
    awaits = new Awaits(scheduler, log, sites);
    parking = new Parking(scheduler);
    threads = new Threads(scheduler, thread -> new ThreadLife(stage, scheduler, log, thread, null));
    management = new Management(scheduler.threads(), threads);
    hooks = new ShutdownHooks(scheduler, threads);
    open = new OpenClasses(stage, sites);
    escapes = new Escapes(sites);
    collections = new CollectionUse(this);
    footprints = new Footprints(sites, log);
    calls = new Calls(stage, scheduler, open, collections, peeked, footprints);
    initializers = new Initializers(stage, scheduler, monitors);
  }

  /** The JDK is ready to be looked into. */
  void installed() {
    poolNumbers = new PoolNumbers();
    surroundings = new Surroundings();
  }

  /** A new run begins. */
  void startAnew() {
    accesses.close();
    referents.startAnew();
    surroundings.restore();
    poolNumbers.startAnew();
    hooks.startAnew();
    monitors.startAnew();
    initializers.startAnew();
    collections.startAnew();
    escapes.startAnew();
    peeked.startAnew();
    creations.startAnew();
    callbacks.startAnew();
    footprints.startAnew();
    transactions.startAnew();
    results.startAnew();
    commonPool = null;
    randomState = 0;
    unnamedThreads = 0;
  }

  /** How the program uses collections that are not made for threads to share, and large arrays. */
  @Override
  public CollectionUse collections() {
    return collections;
  }

  /** Another program comes, from these folders and jars. */
  public void classPath(String joined) {
    surroundings.classPath(joined);
  }

  /** Which library classes are open. */
  public OpenClasses open() {
    return open;
  }

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
    stage.muteLibrary();
    try {
      monitors.await(monitor, millis, nanos, site);
    } finally {
      stage.unmuteLibrary();
    }
  }

  @Override
  public void notifyOne(Object monitor, int site) {
    stage.muteLibrary();
    try {
      monitors.notifyOne(monitor, site);
    } finally {
      stage.unmuteLibrary();
    }
  }

  @Override
  public void notifyAll(Object monitor, int site) {
    stage.muteLibrary();
    try {
      monitors.notifyAll(monitor, site);
    } finally {
      stage.unmuteLibrary();
    }
  }

  @Override
  public boolean holdsLock(Object monitor) {
    return monitors.holds(monitor);
  }

  @Override
  public boolean start(Thread thread) {
    stage.muteLibrary();
    try {
      return threads.start(thread);
    } finally {
      stage.unmuteLibrary();
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
  public void leaveOpen(int before) {
    super.leaveOpen(before);
    LogicalThread t = scheduler.current();
    if (t.call != CallFrame.NONE && t.lastStep > 0) {
      callbacks.returned(t.lastStep, t.call.target());
    }
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
  public long[] deadlocked(boolean monitorsOnly) {
    return stage.offstage(() -> management.deadlocked(monitorsOnly));
  }

  @Override
  public Object[] threadInfos(long[] ids, int depth) {
    return stage.offstage(() -> management.infos(ids, depth));
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
    Stage.affect();
    return scheduler.clock().nanos();
  }

  @Override
  public long currentTimeMillis() {
    Stage.affect();
    return scheduler.clock().millis();
  }

  @Override
  public void enterCall(Object target, Object key, int site) {
    calls.enter(target, key, site);
  }

  @Override
  public void leaveCall(int site) {
    calls.leave();
  }

  /** What the library has made for the program is as if the program had made it. */
  @Override
  public void returned(Object result) {
    if (stage.libraryAudible() && result.getClass().getName().startsWith(CONCURRENT)) {
      created(result);
    }
  }

  @Override
  public void programLeaves() {
    stage.counters().programLeaves();
  }

  @Override
  public void programEnters() {
    stage.counters().programEnters();
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
      stage.mute();
      int numbered = poolNumbers.forkJoinPools();
      try {
        commonPool = new ForkJoinPool(COMMON_PARALLELISM);
      } finally {
        poolNumbers.setForkJoinPools(numbered);
        stage.unmute();
      }
    }
    return commonPool;
  }

  @Override
  public int beginInitializer(Class<?> type, int site, boolean isolated) {
    Stage.affect();
    stage.muteLibrary();
    try {
      return initializers.begin(type, site, isolated);
    } finally {
      stage.unmuteLibrary();
    }
  }

  @Override
  public boolean endInitializer(Class<?> type, int site) {
    stage.muteLibrary();
    try {
      return initializers.end(type, site);
    } finally {
      stage.unmuteLibrary();
    }
  }

  @Override
  public Throwable failInitializer(Class<?> type, int site, Throwable failure) {
    stage.muteLibrary();
    try {
      return initializers.fail(type, site, failure);
    } finally {
      stage.unmuteLibrary();
    }
  }

  @Override
  public void initializedUncontrolled(Class<?> type, int site) {
    initializers.uncontrolled(type, site);
  }

  @Override
  public void constantMade(Object constant, String name) {
    stage.counters().nameConstant(constant, constant.getClass().getName() + "." + name);
  }

  @Override
  public void keep(Object referent) {
    referents.keep(referent);
  }

  @Override
  public ClassLoader programLoader() {
    return loader;
  }

  @Override
  public byte[] define(ClassLoader definer, String name, byte[] classFile) {
    try {
      return loader == null ? null : loader.define(definer, classFile);
    } catch (GuestClassException e) {
      return refused(e);
    }
  }

  @Override
  public byte[] define(Class<?> neighbour, byte[] classFile, boolean hidden) {
    try {
      return loader == null
          ? null
          : loader.defineBeside(neighbour.getClassLoader(), classFile, hidden);
    } catch (GuestClassException e) {
      return refused(e);
    }
  }

  /** Nothing is said of a program that is not all under control: it ends at its next step. */
  private byte[] refused(GuestClassException why) {
    refusal = why.getMessage() + ".";
    RunState state = scheduler.state();
    state.end(Ending.REFUSED);
    state.stopped = scheduler.current() == null ? 0 : scheduler.current().number;
    return null;
  }

  @Override
  public void use(Class<?> type) {
    initializers.use(type);
  }

  @Override
  public int entered() {
    return scheduler.current().lastStep;
  }

  @Override
  public void returned(Object result, String method, int entered) {
    LogicalThread t = scheduler.current();
    if (t.number > 0 && t.lastStep > entered) {
      int step = scheduler.state().steps;
      results.add(new ResultLog.Result(t.number, step, method, result, 0, 0));
    }
  }

  @Override
  public int drawn(int number, int origin, int bound) {
    LogicalThread t = scheduler.current();
    long count = (long) bound - origin;
    if (t.number == 0 || scheduler.aside() || count > Schedule.MOST_DRAWN) {
      return number;
    }
    int place = scheduler.decider().drawn((int) count);
    int chosen = place < 0 ? number : origin + place;
    int step = scheduler.state().steps;
    results.add(new ResultLog.Result(t.number, step, null, chosen, origin, bound));
    return chosen;
  }

  @Override
  public void transaction(int role, Object transaction, Object variable, Object value) {
    if (!scheduler.aside()) {
      int thread = scheduler.current().number;
      transactions.add(thread, log.size(), role, transaction, variable, value);
    }
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
    if (scheduler.aside()) {
      scheduler.stop(Ending.ABANDONED);
    }
    exitStatus = status;
    hooks.runAll();
    scheduler.stop(Ending.EXIT);
  }

  @Override
  public void refuse(String what) {
    String place = stage.offstage(() -> GuestPlace.of(new Throwable().getStackTrace()));
    refusal =
        "Heddle does not run %s: %s wants it in %s. Put something in its place that stays in memory."
            .formatted(what, scheduler.current().thread.getName(), place);
    scheduler.stop(Ending.REFUSED);
  }

  /** What an initializer makes is its class's, whichever thread comes first. */
  @Override
  public void created(Object object) {
    LogicalThread t = scheduler.current();
    if (!stage.notes() && t.initializing == 0) {
      creations.add(object, t.number);
    }
  }

  @Override
  public void local(long value) {
    if (!stage.notes()) {
      awaits.local(value);
    }
  }

  @Override
  public void local(Object value) {
    if (!stage.notes()) {
      awaits.local(value);
    }
  }

  @Override
  public Object round(Object last, boolean again) {
    return stage.notes() ? last : awaits.round(last, again);
  }

  @Override
  public void outOfFuel() {
    scheduler.stop(Ending.HANG);
  }

  @Override
  public void escape(int site) {
    if (!scheduler.aside()) {
      escapes.count(site);
      surroundings.touched();
    }
  }
}
