package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.explore.reduction.Probe;
import heddle.engine.explore.reduction.StateReader;
import heddle.engine.explore.reduction.StateWriter;
import heddle.engine.explore.reduction.Watched;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Prolonged;
import heddle.engine.strategy.Replay;
import heddle.engine.strategy.Rhythm;
import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Estimate;
import heddle.model.report.Progress;
import heddle.model.report.Report.Hidden;
import heddle.model.scenario.Judging;
import heddle.model.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Looks for interleavings that fail, until one does, all have been looked at, or the budget is used
 * up. {@code exhaustive} runs one execution of each class of equivalent ones, or with a bound of
 * preemptions all that stay within it; {@code random}, {@code pct}, {@code pos}, {@code surw} and
 * {@code fair} draw executions; {@code auto} tries to be exhaustive with half of the budget, and
 * spends the rest on the first four of these in turn if that was not enough.
 *
 * <p>After the first failure it goes on for a short while, to report the run that is easiest to
 * follow, and simplifies that.
 */
public final class Search {
  /** Random executions made after a proof that has left rare events out. */
  private static final int WITH_RARE_EVENTS = 1_000;

  /** Executions made after a failure in the hope of a simpler one. */
  private static final int AFTERMATH = 2_000;

  /** After so many executions, and after four times as many, and so on, it estimates the rest. */
  private static final int FIRST_ESTIMATE = 1_000;

  /** Of as many executions as have been made, so many are drawn for an estimate each time. */
  private static final double PROBES = 0.15;

  /** Executions in a rhythm, and how many steps they may take together. */
  private static final int RHYTHMS = 300;

  private static final long RHYTHM_STEPS = 200_000;

  /** So many steps are made before the time is asked for again. */
  private static final int STEPS_BETWEEN_LOOKS = 200;

  /** What an execution takes besides its own steps, in steps. */
  private static final int STEPS_OF_EXECUTION = 10;

  /** While it goes on, its state is written down so often, in nanoseconds. */
  private static final long SAVED_EVERY = 1_000_000_000;

  private static final String CANNOT_RESUME = "The search cannot be resumed from this state: ";

  private final Program program;
  private final SearchOptions options;
  private final List<Exploration> explorations;
  private final Runner runner;
  private final Printed printed;
  private final BooleanSupplier cancelled;
  private final Outcomes outcomes = new Outcomes();
  private final Remarks remarks = new Remarks();
  private final SoloRuns soloRuns;
  private final Map<Cause, Candidate> failures = new LinkedHashMap<>();
  private long began;
  private int stepsSinceLook;
  private final Twins twins;
  private long stopAt = Long.MAX_VALUE;
  private long number;

  /** How the last execution failed, if it did and that has not been looked into yet, or null. */
  private Candidate suspect;

  /** An execution that may be the beginning of one without an end, or null. */
  private Schedule endless;

  /** What another search has counted that this one goes on with, until it does; or null. */
  private SavedSearch resumed;

  private volatile String state;
  private boolean complete;
  private volatile int preemptionBound = -1;
  private List<Hidden> escaped = List.of();
  private volatile List<String> without = List.of();
  private volatile String strategy = "";

  // Written by the carrier, read by whoever reports progress.
  private final Counter executions = new Counter();
  private final Counter truncated = new Counter();
  private final Counter awaiting = new Counter();
  private volatile Estimate estimate;
  private final SoFar soFar = new SoFar();
  private final Counter steps = new Counter();
  private final Counter maxSteps = new Counter();
  private final Counter hidden = new Counter();

  /**
   * A search.
   *
   * @param sites the sites of the program's code
   * @param options leave nothing open
   * @param printed what the program prints
   * @param cancelled asked before each execution whether to stop
   */
  public Search(
      Program program,
      SiteTable sites,
      SearchOptions options,
      Printed printed,
      BooleanSupplier cancelled) {
    this.printed = printed;
    this.program = program;
    this.options = options;
    this.cancelled = cancelled;
    explorations = explorations(program, options, printed);
    Checks checks = Checks.of(program, options.checks(), options.steps());
    runner = new Runner(program, checks, options.steps());
    soloRuns =
        checks.progress() && !options.twice() && SoloRuns.apply(program)
            ? new SoloRuns(program)
            : null;
    twins = options.twice() ? new Twins(program, runner, sites) : null;
  }

  /** Searches; the failures found, simplest schedule each, in the order of their finding. */
  public List<FoundSchedule> search() throws InputProblem {
    program.run().escapes().forget();
    began = System.nanoTime();
    if (options.resume() != null) {
      resume();
    }
    for (Exploration e : explorations) {
      boolean passed = resumed != null && resumed.rare() && !e.followsUp();
      if (!passed && goesOn() && (!e.followsUp() || complete)) {
        explore(e, share(e));
      }
    }
    escaped = program.run().escapes().all();
    if (failures.isEmpty() && !complete && options.preemptions() < 0) {
      inRhythm();
    }
    if (soloRuns != null && failures.isEmpty() && !cancelled.getAsBoolean()) {
      Candidate blocking = soloRuns.search();
      if (blocking != null && claimsProgress()) {
        failures.put(blocking.cause(), blocking);
      }
    }
    return new Simplest(program, runner, options).of(failures.values());
  }

  /** What goes on for ever does so most plainly if threads take turns. */
  private void inRhythm() throws InputProblem {
    Rhythm rhythm = new Rhythm(options.seed());
    long most = runner.steps() + RHYTHM_STEPS;
    for (int i = 1; i <= RHYTHMS && failures.isEmpty() && goOn(most); i++) {
      rhythm.begin(i);
      Problem failure = runner.run(rhythm);
      printed.take();
      if (failure != null && endless(failure.kind())) {
        failed(Candidate.of(number + i, failure, program.run()));
      }
    }
  }

  private boolean goOn(long mostSteps) {
    return runner.steps() < mostSteps && !cancelled.getAsBoolean();
  }

  private static boolean endless(FindingKind kind) {
    return kind == FindingKind.LIVELOCK || kind == FindingKind.PROGRESS;
  }

  private boolean claimsProgress() {
    String claim = program.scenario().judging().progress();
    return !claim.isEmpty() && !claim.equals(Judging.BLOCKING);
  }

  /** Which progress the operations make, if no failure was found; else null. */
  public Progress progress() {
    return soloRuns == null || !failures.isEmpty() || executions.get() == 0
        ? null
        : soloRuns.found(executions.get());
  }

  /** The way to an operation that is blocked, or null. */
  public Schedule blocked() {
    return soloRuns == null ? null : soloRuns.blocked();
  }

  /** What was noticed and is no failure; after the search. */
  public List<FoundSchedule> remarks() {
    return remarks.all();
  }

  /** Whether the other half of the executions is for the worker that tries to be exhaustive. */
  private static boolean halfOnly(SearchOptions options) {
    return options.strategy().equals("auto") && options.share() > 0;
  }

  private static List<Exploration> explorations(
      Program program, SearchOptions options, Printed printed) {
    Exploration sampling = new Sampling(program.run(), options);
    boolean auto = options.strategy().equals("auto");
    if (options.preemptions() >= 0 && (auto || options.strategy().equals("exhaustive"))) {
      Exploration bounded = new Bounded(program.run(), options.preemptions());
      return auto ? List.of(bounded, sampling) : List.of(bounded);
    }
    // What a closed call of the program touches, open code may touch as well; and what the
    // reduction knows of a run, a second one would overwrite.
    if (!program.scenario().closed().isEmpty()
        || options.twice()
        || auto && options.share() > 0
        || !auto && !options.strategy().equals("exhaustive")) {
      return List.of(sampling);
    }
    Watched watched =
        new Watched(
            program.scenario().judging().transactions() != null
                || program.specification() != null
                    && !program.scenario().judging().consistency().equals("sequential"),
            program.scenario().judging().reclamation());
    Exploration usual =
        Exploration.reduced(program.run(), false, watched, printed::amount, options.seed());
    Exploration rare =
        Exploration.reduced(program.run(), true, watched, printed::amount, options.seed());
    return auto ? List.of(usual, rare, sampling) : List.of(usual, rare);
  }

  /** Up to which part of the bounds it may go. */
  private double share(Exploration e) {
    boolean last = e == explorations.getLast() || options.strategy().equals("exhaustive");
    return last ? (halfOnly(options) ? 0.5 : 1) : e.followsUp() ? 0.75 : 0.5;
  }

  private boolean goesOn() {
    boolean done = complete && without.isEmpty() || withinBound();
    return !done && number < stopAt && !cancelled.getAsBoolean();
  }

  /** Whether all executions with as few preemptions as were asked for have been looked at. */
  private boolean withinBound() {
    return options.preemptions() >= 0 && preemptionBound == options.preemptions();
  }

  /** Goes on where another search stopped. */
  private void resume() throws InputProblem {
    try {
      StateReader from = new StateReader(options.resume());
      String wrong = SavedSearch.readTitle(from, program, options.steps());
      if (wrong == null && explorations.size() < 2) {
        wrong = "this search cannot be exhaustive";
      }
      if (wrong != null) {
        throw new InputProblem(null, CANNOT_RESUME + wrong);
      }
      resumed = SavedSearch.read(from);
      explorations.get(resumed.rare() ? 1 : 0).read(from);
    } catch (StateReader.BrokenState e) {
      throw new InputProblem(null, CANNOT_RESUME + e.getMessage());
    }
    number = resumed.number();
    executions.set(resumed.executions());
    truncated.set(resumed.truncated());
    awaiting.set(resumed.awaiting());
    hidden.set(resumed.hidden());
    steps.set(resumed.steps());
    maxSteps.set(resumed.maxSteps());
    outcomes.become(Outcomes.of(resumed.outcomes()));
    resumed.failures().forEach(c -> failures.put(c.cause(), c));
    if (resumed.rare()) {
      complete = true;
      without = resumed.without();
      strategy = explorations.getFirst().name() + leftOut();
    }
  }

  /** Whether what has been found so far is no end of the search. */
  private boolean mayGoOn() {
    return options.all() || failures.isEmpty();
  }

  /** Where it stands, if that can be resumed. */
  private String state(Exploration e, long executionsBefore, Outcomes outcomesBefore) {
    StateWriter to = new StateWriter();
    SavedSearch.writeTitle(to, program, options.steps());
    new SavedSearch(
            e.followsUp(),
            number,
            executions.get(),
            truncated.get(),
            awaiting.get(),
            hidden.get(),
            steps.get(),
            (int) maxSteps.get(),
            outcomes.counts(),
            executionsBefore,
            outcomesBefore.counts(),
            without,
            List.copyOf(failures.values()))
        .write(to);
    return e.write(to) ? to.toString() : null;
  }

  private void explore(Exploration exploration, double share) throws InputProblem {
    boolean goesOnFromState = resumed != null && exploration != sampling();
    long lastExecution =
        (long)
            Math.min(
                options.executions() * share + (resumed == null ? 0 : resumed.number()),
                complete && !exploration.followsUp() ? number + WITH_RARE_EVENTS : Long.MAX_VALUE);
    double deadline = began + options.seconds() * share * 1e9;
    long executionsBefore = executions.get();
    Outcomes outcomesBefore = outcomes.copy();
    boolean more = true;
    long before = number;
    long nextEstimate = FIRST_ESTIMATE;
    long nextSave = System.nanoTime() + SAVED_EVERY;
    if (goesOnFromState) {
      executionsBefore = resumed.executionsBefore();
      outcomesBefore = Outcomes.of(resumed.outcomesBefore());
      resumed = null;
    }
    while (more && goesOn() && before + exploration.upcoming() <= lastExecution) {
      number++;
      one(exploration, before);
      more = exploration.goOn();
      judgeSuspect();
      if (endless != null) {
        lookWhetherItEnds(exploration.number() + before);
      }
      if (more && number - before == nextEstimate && exploration.probe() != null) {
        nextEstimate *= 4;
        estimate(exploration.probe(), before + exploration.number());
      }
      if (exploration.startsAnew()) {
        executions.set(executionsBefore);
        outcomes.become(outcomesBefore);
      }
      if (isTimeToLook()) {
        long now = System.nanoTime();
        if (options.saves() && more && mayGoOn() && now > nextSave) {
          nextSave = now + SAVED_EVERY;
          state = state(exploration, executionsBefore, outcomesBefore);
        }
        if (now > deadline) {
          break;
        }
      }
    }
    if (options.saves() && exploration != sampling()) {
      boolean stopped = more && exploration.obstacle() == null && mayGoOn();
      state = stopped ? state(exploration, executionsBefore, outcomesBefore) : null;
    }
    boolean nothingMissed =
        exploration.obstacle() == null && truncated.get() == 0 && hidden.get() == 0;
    boolean all = !more && nothingMissed && !exploration.leavesOut();
    if (nothingMissed) {
      preemptionBound = Math.max(preemptionBound, exploration.preemptionBound());
    }
    if (all && exploration.followsUp()) {
      executions.add(-executionsBefore); // They are among those that followed.
      outcomes.forget(outcomesBefore);
      without = List.of();
      strategy = "exhaustive";
    } else {
      if (all) {
        complete = true;
        estimate = null;
        without = exploration.withheld().stream().map(Alternatives::rareEvents).toList();
      }
      strategy += (strategy.isEmpty() ? "" : ", then ") + exploration.name() + remark(exploration);
    }
  }

  /** To ask for the time takes as long as a few steps, and less than what ends a run early. */
  private boolean isTimeToLook() {
    stepsSinceLook += STEPS_OF_EXECUTION + program.run().steps();
    if (stepsSinceLook < STEPS_BETWEEN_LOOKS && program.run().ending() == null) {
      return false;
    }
    stepsSinceLook = 0;
    return true;
  }

  private String remark(Exploration exploration) {
    if (exploration.obstacle() != null) {
      return " (which cannot take into account " + exploration.obstacle() + ")";
    }
    return strategy.isEmpty() ? leftOut() : "";
  }

  private String leftOut() {
    return without.isEmpty() ? "" : " (without " + String.join(" and ", without) + ")";
  }

  /** What comes last and draws executions, or null. */
  private Exploration sampling() {
    return explorations.getLast() instanceof Sampling s ? s : null;
  }

  private void one(Exploration exploration, long before) throws InputProblem {
    printed.startAnew();
    Problem failure = runner.explore(exploration.begin());
    if (exploration.redundant()) {
      return;
    }
    int length = program.run().steps();
    steps.add(length);
    long escapes = program.run().escapesOfRun();
    if (escapes > 0) {
      hidden.add(escapes);
    }
    if (length > maxSteps.get()) {
      maxSteps.set(length);
    }
    if (runner.awaits()) {
      awaiting.add(1);
      endless = program.run().awaitsInVain() ? Schedule.of(program.run().decisions()) : null;
      return;
    }
    if (failure == null && runner.truncated()) {
      truncated.add(1);
      return;
    }
    executions.add(1);
    remarks.note(runner.problems(), before + exploration.number(), program.run());
    outcomes.count(program.run().log(), program.run().threadCount(), printed.take());
    if (soloRuns != null && failure == null) {
      soloRuns.note(program.run());
    }
    if (failure != null) {
      suspect = Candidate.of(before + exploration.number(), failure, program.run());
    }
    if (twins != null) {
      twins.repeat(before + exploration.number());
    }
    soFar.tellIfAsked(outcomes, failures.values());
  }

  /**
   * What the last execution failed with stands, unless it has to be compared with others. That
   * makes runs, and so must wait until the exploration has seen this one.
   */
  private void judgeSuspect() throws InputProblem {
    Candidate c = suspect;
    suspect = null;
    if (c != null && c.kind() == FindingKind.ABA) {
      Problem failure = runner.run(Replay.lenient(c.schedule()));
      c = failure == null ? null : Candidate.of(c.execution(), failure, program.run());
    }
    if (c != null) {
      failed(c);
    }
  }

  /** All threads that could go on look at what nobody will change: they do so for ever. */
  private void lookWhetherItEnds(long execution) throws InputProblem {
    Problem failure = runner.run(new Prolonged(endless));
    endless = null;
    if (failure != null) {
      executions.add(1);
      failed(Candidate.of(execution, failure, program.run()));
    } else {
      truncated.add(1);
    }
  }

  /** Draws executions, and takes notice of failures, but counts them nowhere. */
  private void estimate(Probe probe, long execution) throws InputProblem {
    for (int i = 0; i < executions.get() * PROBES && !cancelled.getAsBoolean(); i++) {
      probe.begin();
      printed.take();
      Problem failure = runner.explore(probe);
      probe.finished();
      if (failure != null) {
        suspect = Candidate.of(execution, failure, program.run());
        judgeSuspect();
      }
    }
    double all = Math.max(probe.mean(), executions.get());
    estimate =
        new Estimate(
            all,
            Math.max(probe.mean() - 2 * probe.error(), executions.get()),
            Math.max(probe.mean() + 2 * probe.error(), all),
            probe.probes());
  }

  private void failed(Candidate c) {
    Candidate known = failures.get(c.cause());
    if (known == null) {
      failures.put(c.cause(), c);
      if (!options.all()) {
        stopAt = Math.min(stopAt, number + AFTERMATH);
      }
    } else if (c.simplerThan(known)) {
      failures.put(c.cause(), new Candidate(known.execution(), c.cause(), c.schedule(), c.steps()));
    }
  }

  /** Executions that ended or failed so far; may be read by any thread. */
  public long executions() {
    return executions.get();
  }

  /** Executions given up at the step limit so far; may be read by any thread. */
  public long truncated() {
    return truncated.get();
  }

  /**
   * Executions so far that came to a stand with a thread that only looks: others show what it comes
   * to see. May be read by any thread.
   */
  public long awaiting() {
    return awaiting.get();
  }

  /**
   * How many classes of executions there are, or null if that has not been estimated. May be read
   * by any thread.
   */
  public Estimate estimate() {
    return estimate;
  }

  /**
   * From where another search can go on, if that was asked for and makes sense, or null. May be
   * read by any thread, and may then be some executions old.
   */
  public String state() {
    return state;
  }

  /** Whether all executions within the bounds have been looked at. */
  public boolean exhaustive() {
    return complete;
  }

  /** All executions with at most so many preemptions have been looked at; -1: not known. */
  public int preemptionBound() {
    return preemptionBound;
  }

  /** What escaped the scheduler; only for the searching thread. */
  public List<Hidden> escaped() {
    return escaped;
  }

  /** Which rare events the proof has left out; may be read by any thread. */
  public List<String> without() {
    return without;
  }

  /** One number for all executions if they were made twice, else empty. */
  public String digest() {
    return twins == null ? "" : twins.digest();
  }

  /** How executions were chosen. */
  public String strategy() {
    return strategy.isEmpty() ? explorations.getFirst().name() : strategy;
  }

  /** Steps so far; may be read by any thread. */
  public long steps() {
    return steps.get();
  }

  /** Steps of the longest execution so far; may be read by any thread. */
  public int maxSteps() {
    return (int) maxSteps.get();
  }

  /** Operations that escaped the scheduler so far; may be read by any thread. */
  public long hidden() {
    return hidden.get();
  }

  /** How often each result occurred; only for the searching thread. */
  public Map<String, Long> outcomes() {
    return outcomes.counts();
  }

  /** Results and failures while it goes on; may be asked by any thread. */
  public SoFar soFar() {
    return soFar;
  }
}
