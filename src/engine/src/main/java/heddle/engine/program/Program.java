package heddle.engine.program;

import heddle.engine.check.sequential.SequentialObject;
import heddle.engine.execution.CollectionUse;
import heddle.engine.execution.Ending;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Execution.Aside;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.Operation;
import heddle.engine.execution.ThrownText;
import heddle.engine.instrument.GuestClassException;
import heddle.engine.instrument.GuestLoader;
import heddle.engine.instrument.SiteTable;
import heddle.engine.instrument.TransactionMethods;
import heddle.engine.strategy.RandomWalk;
import heddle.engine.strategy.Replay;
import heddle.engine.strategy.Strategy;
import heddle.model.scenario.Judging;
import heddle.model.scenario.Scenario;
import heddle.model.schedule.Schedule;
import java.io.File;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scenario bound to its classes: makes runs of it. A program with static state is loaded anew for
 * every run, so that each begins as the first did.
 */
public final class Program {
  /** Steps of the run that is made and thrown away so that all classes are loaded. */
  private static final int WARM_UP_STEPS = 2_000;

  /** Further runs to find out whether threads use a collection at the same time. */
  private static final int LOOKS = 3;

  /** After so many runs with the same classes their calls are made quicker. */
  private static final int OFTEN = 2_000;

  private final Scenario scenario;
  private final String className;
  private final List<Path> classPath;
  private final SiteTable sites;
  private final Execution run;
  private final Violations violations;
  private GuestLoader loader;
  private MethodHandle constructor;

  /** The same as the constructor, once that has been called often. */
  private BoundCall.Code maker;

  /** How many runs have been made since the classes were loaded. */
  private int starts;

  private List<Operation> before;
  private List<List<Operation>> threads;

  // The same again, to begin each run with.
  private String[] threadNames;
  private Operation[][] threadCalls;

  private Set<Integer> leftOut = Set.of();

  private List<Operation> after;
  private Specification specification;
  private boolean finished;

  private Program(
      Scenario scenario, String className, List<Path> classPath, SiteTable sites, Execution run) {
    this.scenario = scenario;
    this.className = className;
    this.classPath = classPath;
    this.sites = sites;
    this.run = run;
    this.violations = new Violations(run);
  }

  /**
   * Loads the classes of a scenario and makes one run of it that is thrown away, so that later ones
   * meet no class loading.
   *
   * @param className the class to use in place of the scenario's, or null
   * @throws InputProblem if the scenario does not fit its classes
   */
  public static Program load(
      Scenario scenario, String className, List<Path> classPath, SiteTable sites, Execution run)
      throws InputProblem {
    Program program =
        new Program(
            scenario, className == null ? scenario.className() : className, classPath, sites, run);
    run.collections().close();
    run.classPath(joined(classPath));
    program.loadClasses(null);
    program.warmUp();
    return program;
  }

  /** As the program would find it if it were started by {@code java}. */
  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private void loadClasses(GuestLoader previous) throws InputProblem {
    loader =
        previous == null
            ? new GuestLoader(
                classPath,
                scenario.closed(),
                TransactionMethods.of(scenario.judging().transactions()),
                sites)
            : new GuestLoader(previous);
    run.prepare(loader);
    Binder binder = new Binder(type());
    before = List.copyOf(binder.calls(scenario.before(), "$.before"));
    threads = new ArrayList<>();
    for (Map.Entry<String, List<Scenario.Call>> t : scenario.threads().entrySet()) {
      threads.add(binder.calls(t.getValue(), "$.threads." + t.getKey()));
    }
    leaveOut(leftOut);
    after = List.copyOf(binder.calls(scenario.after(), "$.after"));
    violations.bind(scenario.invariants(), binder);
    if (scenario.judging().reclamation() != null) {
      new JudgingBinder(loader).check(scenario.judging().reclamation());
    }
    specification = scenario.judging().specification().isEmpty() ? null : boundSpecification();
    constructor = needsObject() ? binder.constructor(scenario.arguments()) : Binder.noObject();
    maker = null;
    starts = 0;
    run.load(loader, scenario.open(), scenario.choices());
  }

  /**
   * From the next run on leaves out these calls, and threads that have no others.
   *
   * @param calls their numbers, from 0 in the order of the threads
   */
  public void leaveOut(Set<Integer> calls) {
    leftOut = calls;
    List<String> names = new ArrayList<>();
    List<Operation[]> kept = new ArrayList<>();
    int number = 0;
    int thread = 0;
    for (String name : scenario.threads().keySet()) {
      List<Operation> its = new ArrayList<>();
      for (Operation call : threads.get(thread)) {
        if (!calls.contains(number++)) {
          its.add(call);
        }
      }
      if (!its.isEmpty() || threads.get(thread).isEmpty()) {
        names.add(name);
        kept.add(its.toArray(Operation[]::new));
      }
      thread++;
    }
    threadNames = names.toArray(String[]::new);
    threadCalls = kept.toArray(Operation[][]::new);
  }

  private Specification boundSpecification() throws InputProblem {
    String name = scenario.judging().specification();
    boolean itself = name.equals(Judging.ITSELF);
    Class<?> type = itself ? type() : JudgingBinder.load(loader, name, "$.specification");
    Specification bound = Specification.of(scenario, type, itself ? "" : name, run);
    int i = 0;
    for (List<Scenario.Call> calls : scenario.threads().values()) {
      bound.bind(calls, threads.get(i++));
    }
    bound.bind(scenario.after(), after);
    return bound;
  }

  private boolean needsObject() {
    return !scenario.arguments().isEmpty()
        || !scenario.invariants().isEmpty()
        || Stream.concat(Stream.of(before, after), threads.stream())
            .flatMap(List::stream)
            .anyMatch(o -> ((BoundCall) o).onObject());
  }

  private Class<?> type() throws InputProblem {
    try {
      return loader.load(className);
    } catch (GuestClassException e) {
      throw new InputProblem(
          "$.class",
          e.getMessage()
              + (e.advice().isEmpty()
                  ? " (%s): correct the name, or add its folder to \"classpath\""
                      .formatted(String.join(", ", classPath.stream().map(Path::toString).toList()))
                  : ""));
    }
  }

  /**
   * After a run, or a part of it: what the program did is no run if it wanted what cannot be had.
   *
   * @throws InputProblem then
   */
  public void failIfRefused() throws InputProblem {
    if (run.ending() == Ending.REFUSED) {
      throw new InputProblem(null, run.refusal());
    }
  }

  /**
   * The run that is thrown away also tells whether threads use a collection at the same time that
   * is not made for that, so that it must be looked into; some more runs help to find it out.
   */
  private void warmUp() throws InputProblem {
    CollectionUse collections = run.collections();
    collections.watch(true);
    warmUp(Replay.lenient(Schedule.EMPTY));
    for (int seed = 1; seed <= LOOKS && collections.shared() && !collections.raced(); seed++) {
      warmUp(new RandomWalk(seed));
    }
    collections.watch(false);
    if (collections.raced()) {
      collections.open();
      warmUp(Replay.lenient(Schedule.EMPTY));
    }
  }

  private void warmUp(Strategy strategy) throws InputProblem {
    start(strategy, WARM_UP_STEPS);
    run.go();
    if (run.over()) {
      finish();
    }
    failIfRefused();
    run.collections().look(run);
    if (loader.hasStaticState() || run.initializerFailed) {
      loadClasses(loader);
    }
  }

  /** Begins a run: makes the object, calls what comes before, and adds the threads. */
  public void start(Strategy strategy, int maxSteps) throws InputProblem {
    if (violations.stale() && (loader.hasStaticState() || run.initializerFailed)) {
      loadClasses(loader);
    }
    if (++starts == OFTEN) {
      speedUp();
    }
    run.initializerFailed = false;
    finished = false;
    violations.startAnew();
    run.begin(strategy, maxSteps, violations.watch());
    try {
      run.prepare(this::make, before);
    } catch (Throwable e) {
      refuseStuckPreparation();
      throw new InputProblem(
          scenario.before().isEmpty() ? "$.class" : "$.before",
          "%s throws %s before the threads start; a scenario must get that far"
              .formatted(
                  scenario.before().isEmpty() ? "its constructor" : "the preparation",
                  new ThrownText(run).of(e)));
    }
    failIfRefused();
    refuseStuckPreparation();
    for (int i = 0; i < threadNames.length; i++) {
      run.addThread(threadNames[i], threadCalls[i]);
    }
  }

  private Object make() throws Throwable {
    return maker == null ? (Object) constructor.invokeExact() : maker.call(null);
  }

  private void speedUp() {
    maker = ConstantCalls.of(MethodHandles.dropArguments(constructor, 0, Object.class));
    Map<String, BoundCall.Code> known = new HashMap<>();
    Stream.concat(Stream.of(before, after), threads.stream())
        .flatMap(List::stream)
        .forEach(call -> ((BoundCall) call).speedUp(known));
  }

  private void refuseStuckPreparation() throws InputProblem {
    if (run.ending() != null) {
      throw new InputProblem(
          "$.before", "the preparation blocks or does not end; a scenario must get past it");
    }
  }

  /**
   * After a run is {@link Execution#over}: if its threads have ended, starts its shutdown hooks.
   *
   * @return whether the run goes on with them
   */
  public boolean shutsDown() {
    return !finished && run.ending() == null && allNamedEnded() && run.startShutdownHooks();
  }

  /**
   * After a run is {@link Execution#over}: if its threads have ended, makes the final calls and
   * looks at the invariants that must hold then. Does nothing the second time.
   *
   * @return whether that was done
   */
  public boolean finish() {
    if (finished || run.ending() != null || !allNamedEnded()) {
      return false;
    }
    finished = true;
    if (after.isEmpty() && !violations.anyAtEnd()) {
      return false;
    }
    run.finalCalls(after);
    if (run.ending() == null) {
      violations.lookAtEnd();
    }
    return true;
  }

  private boolean allNamedEnded() {
    for (int i = 1; i < run.threadCount(); i++) {
      if (run.thread(i).named && run.thread(i).state() != LogicalThread.State.ENDED) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether loading this scenario anew would come to the same: nothing of its class path has been
   * changed.
   *
   * @param sameClass the class that is used in place of the scenario's, or null
   */
  public boolean isStill(Scenario same, String sameClass, List<Path> sameClassPath) {
    return same.equals(scenario)
        && className.equals(sameClass == null ? same.className() : sameClass)
        && sameClassPath.equals(classPath)
        && loader.isUpToDate();
  }

  /** Loads the classes anew, after another program has been run in between. */
  public void reload() throws InputProblem {
    loadClasses(loader);
    warmUp();
  }

  /** Where the classes are. */
  public List<Path> classPath() {
    return classPath;
  }

  /** The run that {@link #start} begins. */
  public Execution run() {
    return run;
  }

  /** The scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** What its operations must be equal to in some sequential order, or null. */
  public SequentialObject specification() {
    return specification == null ? null : current();
  }

  /** The specification, whichever loader's classes are in use when it is asked. */
  private SequentialObject current() {
    return new SequentialObject() {
      @Override
      public Object make() {
        return specification.make();
      }

      @Override
      public Aside call(Object object, Operation operation) {
        return specification.call(object, operation);
      }

      @Override
      public String name() {
        return specification.name();
      }
    };
  }

  /**
   * Whether its classes are loaded anew for each run, which takes as long as thousands of steps.
   */
  public boolean isLoadedAnew() {
    return loader.hasStaticState();
  }

  /** The sites of its code. */
  public SiteTable sites() {
    return sites;
  }

  /** The binary name of the class under study. */
  public String className() {
    return className;
  }

  /** The loader of the program's classes. */
  public GuestLoader loader() {
    return loader;
  }

  /** The invariants that did not hold in the current run. */
  public Violations violations() {
    return violations;
  }
}
