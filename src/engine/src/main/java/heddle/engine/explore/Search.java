package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.explore.reduction.Probe;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Prolonged;
import heddle.engine.strategy.Replay;
import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.reduction.Phase;
import heddle.model.reduction.SavedSearch;
import heddle.model.reduction.StateReader;
import heddle.model.reduction.StateWriter;
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
 * preemptions or delays all that stay within it; {@code random}, {@code pct}, {@code pos}, {@code
 * surw} and {@code fair} draw executions; {@code auto} tries to be exhaustive with half of the
 * budget, and spends the rest on the first four of these in turn if that was not enough.
 *
 * <p>After the first failure it goes on for a short while, to report the run that is easiest to
 * follow, and simplifies that.
 *
 * <p>An exhaustive search can be shared by several workers: each then explores a part, and one of
 * them concludes what all have found.
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

  /** So many steps are made before the time is asked for again. */
  private static final int STEPS_BETWEEN_LOOKS = 200;

  /** What an execution takes besides its own steps, in steps. */
  private static final int STEPS_OF_EXECUTION = 10;

  /** What the state of a search that draws its executions ends with. */
  private static final String DRAWN = "drawn";

  private static final String CANNOT_RESUME = "The search cannot be resumed from this state: ";

  private final Program program;
  private final SearchOptions options;
  private final Sharing sharing;
  private final List<Exploration> explorations;
  private final Runner runner;
  private final Printed printed;
  private final BooleanSupplier cancelled;
  private final Tally tally = new Tally();
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
  private final Saving saving;
  private String update;
  private final Verdict verdict = new Verdict();
  private List<Hidden> escaped = List.of();
  private volatile Estimate estimate;
  private final SoFar soFar = new SoFar();

  /**
   * A search.
   *
   * @param sites the sites of the program's code
   * @param options leave nothing open
   * @param printed what the program prints
   * @param sharing with whom it is shared, if the options say that this is a part of one
   * @param cancelled asked before each execution whether to stop
   */
  public Search(
      Program program,
      SiteTable sites,
      SearchOptions options,
      Printed printed,
      Sharing sharing,
      BooleanSupplier cancelled) {
    this.printed = printed;
    this.program = program;
    this.options = options;
    this.sharing = sharing;
    this.cancelled = cancelled;
    saving = new Saving(options.savesTo());
    explorations = Explorations.of(program, options, printed);
    Checks checks = Checks.of(program, options.checks(), options.steps());
    runner = new Runner(program, checks, options.steps(), printed);
    soloRuns =
        checks.progress() && !options.twice() && SoloRuns.apply(program)
            ? new SoloRuns(program)
            : null;
    twins = options.twice() ? new Twins(program, runner, sites) : null;
  }

  /** Searches; the failures found, simplest schedule each, in the order of their finding. */
  public List<FoundSchedule> search() throws InputProblem {
    try {
      return found();
    } finally {
      saving.end();
    }
  }

  private List<FoundSchedule> found() throws InputProblem {
    program.run().escapes().forget();
    began = System.nanoTime();
    if (SearchOptions.PART.equals(options.part())) {
      part();
      escaped = program.run().escapes().all();
      return List.of();
    } else if (SearchOptions.END.equals(options.part())) {
      end();
    } else if (options.resume() != null) {
      resume(true);
    }
    for (Exploration e : explorations) {
      if (!isPast(e) && goesOn() && makesSense(e)) {
        explore(e, share(e));
      }
    }
    escaped = program.run().escapes().all();
    if (failures.isEmpty() && !verdict.complete() && Bounded.bound(options) < 0) {
      Candidate spins =
          new InRhythm(program, runner, printed).search(options.seed(), number, cancelled);
      if (spins != null) {
        failed(spins);
      }
    }
    if (soloRuns != null && failures.isEmpty() && !cancelled.getAsBoolean()) {
      Candidate blocking = soloRuns.search();
      if (blocking != null && claimsProgress()) {
        failures.put(blocking.cause(), blocking);
      }
    }
    return new Simplest(program, runner, options).of(failures.values());
  }

  private boolean makesSense(Exploration e) {
    if (e instanceof Unrolling) {
      return !verdict.complete() && tally.truncated() > 0;
    }
    return !e.followsUp() || verdict.complete() || verdict.rounds() > 0;
  }

  /** Whether an exploration was made before this search, or elsewhere. */
  private boolean isPast(Exploration e) {
    boolean reduced = e.reduction() != null;
    return resumed != null && resumed.rare() && !e.followsUp()
        || reduced && SearchOptions.END.equals(options.part());
  }

  private boolean claimsProgress() {
    String claim = program.scenario().judging().progress();
    return !claim.isEmpty() && !claim.equals(Judging.BLOCKING);
  }

  /** Which progress the operations make, if no failure was found; else null. */
  public Progress progress() {
    return soloRuns == null || !failures.isEmpty() || tally.executions.get() == 0
        ? null
        : soloRuns.found(tally.executions.get());
  }

  /** The way to an operation that is blocked, or null. */
  public Schedule blocked() {
    return soloRuns == null ? null : soloRuns.blocked();
  }

  /** What was noticed and is no failure; after the search. */
  public List<FoundSchedule> remarks() {
    return remarks.all();
  }

  /** Up to which part of the bounds it may go. */
  private double share(Exploration e) {
    boolean last = e == explorations.getLast() || options.strategy().equals("exhaustive");
    return last ? (Explorations.halfOnly(options) ? 0.5 : 1) : e.followsUp() ? 0.75 : 0.5;
  }

  private boolean goesOn() {
    boolean done = verdict.complete() && verdict.without().isEmpty() || withinBound();
    return !done && number < stopAt && !cancelled.getAsBoolean();
  }

  /** Whether all executions within the bound that was asked for have been looked at. */
  private boolean withinBound() {
    return Bounded.bound(options) >= 0 && verdict.bound() == Bounded.bound(options)
        || verdict.rounds() > 0
            && verdict.rounds() == options.loops()
            && verdict.without().isEmpty();
  }

  // ---- going on with what others have done

  /** Goes on where another search stopped, the same one if it has a title. */
  private void resume(boolean titled) throws InputProblem {
    try {
      StateReader from = new StateReader(options.resume());
      String wrong = titled ? SearchTitle.read(from, program, options) : null;
      if (wrong == null && explorations.size() < 2 && !drawsOnly()) {
        wrong = "this search cannot be exhaustive";
      }
      if (wrong != null) {
        throw new InputProblem(null, CANNOT_RESUME + wrong);
      }
      resumed = SavedSearch.read(from);
      if (drawsOnly()) {
        if (!from.text().equals(DRAWN)) {
          throw new InputProblem(null, CANNOT_RESUME + "it belongs to an exhaustive search");
        }
        ((Sampling) explorations.getFirst()).goOnBehind(resumed.number());
      } else {
        ((Reduced) explorations.get(resumed.rare() ? 1 : 0)).resume(resumed, from);
      }
    } catch (StateReader.BrokenState e) {
      throw new InputProblem(null, CANNOT_RESUME + e.getMessage());
    }
    number = resumed.number();
    tally.become(resumed);
    resumed.failures().stream().map(Candidate::of).forEach(c -> failures.put(c.cause(), c));
    if (resumed.rare() && titled) {
      verdict.resume(resumed.without(), explorations.getFirst().name());
    }
  }

  /** Explores a part of what several share. */
  private void part() throws InputProblem {
    boolean rare = false;
    if (options.resume() != null) {
      resume(false);
      rare = resumed.rare();
    }
    Exploration exploration = explorations.get(rare ? 1 : 0);
    SharedPart part =
        new SharedPart(
            exploration.reduction(), sharing, () -> saved(exploration, new Tally()).text());
    boolean more = explore(exploration, 1, part);
    update = part.end(more);
  }

  /** Takes in what all parts have counted and found. */
  private void end() throws InputProblem {
    StateReader from = new StateReader(options.resume());
    for (long n = from.number(); n > 0; n--) {
      Phase phase = Phase.read(from);
      Tally before = tally.copy();
      tally.add(phase.counted());
      number += phase.counted().number();
      phase.counted().failures().stream().map(Candidate::of).forEach(this::failed);
      conclude(new Elsewhere(phase, options.loops()), phase.more(), before);
    }
    if (soloRuns != null && failures.isEmpty()) {
      lookAtProgress(explorations.getFirst());
    }
  }

  /** From what the first executions go through, threads are let run alone afterwards. */
  private void lookAtProgress(Exploration first) throws InputProblem {
    boolean more = true;
    while (more && !soloRuns.hasSeenEnough() && !cancelled.getAsBoolean()) {
      printed.startAnew();
      boolean failed =
          runner.explore(first.begin()) != null || runner.awaits() || runner.truncated();
      if (!failed && !first.redundant()) {
        soloRuns.note(program.run());
      }
      more = first.goOn();
    }
  }

  /** Whether what has been found so far is no end of the search. */
  private boolean mayGoOn() {
    return options.all() || failures.isEmpty();
  }

  private SavedSearch saved(Exploration e, Tally before) {
    long made = drawsOnly() ? e.number() : number;
    return tally.saved(
        e.followsUp(), made, before, verdict.without(), List.copyOf(failures.values()));
  }

  /** Where it stands, if that can be resumed. */
  private String state(Exploration e, Tally before) {
    if (!canBeSaved(e)) {
      return null;
    }
    StateWriter to = new StateWriter();
    SearchTitle.write(to, program, options);
    saved(e, before).write(to);
    if (drawsOnly()) {
      to.text(DRAWN);
    } else {
      e.reduction().write(to);
    }
    return to.toString();
  }

  private void save(long now, Exploration e, Tally before) {
    if (options.saves() || options.savesTo() != null) {
      state = saving.save(now, () -> state(e, before));
    }
  }

  private boolean canBeSaved(Exploration e) {
    return e.reduction() != null || drawsOnly();
  }

  /** Whether all executions are drawn, so that where it stands is a number. */
  private boolean drawsOnly() {
    return explorations.size() == 1 && explorations.getFirst() instanceof Sampling;
  }

  // ---- exploring

  private void explore(Exploration exploration, double share) throws InputProblem {
    explore(exploration, share, null);
  }

  /** Explores, as a part of several or not; whether something is left. */
  private boolean explore(Exploration exploration, double share, SharedPart part)
      throws InputProblem {
    boolean goesOnFromState = resumed != null && canBeSaved(exploration);
    long lastExecution =
        (long)
            Math.min(
                options.executions() * share
                    + (resumed == null || drawsOnly() ? 0 : resumed.number()),
                verdict.complete() && !exploration.followsUp()
                    ? number + WITH_RARE_EVENTS
                    : Long.MAX_VALUE);
    double deadline = began + options.seconds() * share * 1e9;
    Tally tallyBefore = tally.copy();
    boolean more = true;
    boolean stopped = false;
    long truncatedBefore = tally.truncated();
    long before = drawsOnly() ? 0 : number;
    long nextEstimate = FIRST_ESTIMATE;
    if (goesOnFromState) {
      tallyBefore = Tally.before(resumed);
      resumed = null;
    }
    while (more && !stopped && goesOn() && before + exploration.upcoming() <= lastExecution) {
      number++;
      one(exploration, before);
      more = exploration.goOn();
      judgeSuspect();
      if (endless != null) {
        lookWhetherItEnds(exploration.number() + before);
      }
      if (more && number - before == nextEstimate && estimates(exploration, part)) {
        nextEstimate *= 4;
        estimate(exploration.probe(), before + exploration.number());
      }
      if (exploration.startsAnew()) {
        tally.goBack(tallyBefore);
      }
      stopped = part != null && !part.goesOn(more);
      stopped |= exploration.givesWay() && tally.truncated() > truncatedBefore;
      if (isTimeToLook()) {
        long now = System.nanoTime();
        if (part == null && more && mayGoOn() && saving.isDue(now)) {
          save(now, exploration, tallyBefore);
        }
        stopped |= now > deadline;
      }
    }
    if (part != null) {
      return more;
    }
    if (options.saves() && canBeSaved(exploration)) {
      boolean within = !drawsOnly() || exploration.upcoming() <= lastExecution;
      boolean left = more && within && exploration.obstacle() == null && mayGoOn();
      state = left ? state(exploration, tallyBefore) : null;
    }
    conclude(exploration, more, tallyBefore);
    return more;
  }

  private static boolean estimates(Exploration exploration, SharedPart part) {
    return (part == null || part.isFirst()) && exploration.probe() != null;
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

  private void one(Exploration exploration, long before) throws InputProblem {
    printed.startAnew();
    Problem failure = runner.explore(exploration.begin());
    if (exploration.redundant()) {
      return;
    }
    tally.ran(program.run().steps(), program.run().escapesOfRun());
    if (runner.awaits() && program.run().cutsLoops()) {
      tally.looping.add(1);
      return;
    }
    if (runner.awaits()) {
      tally.awaiting.add(1);
      endless = program.run().awaitsInVain() ? Schedule.of(program.run().decisions()) : null;
      return;
    }
    if (failure == null && runner.truncated()) {
      tally.truncated.add(1);
      return;
    }
    tally.executions.add(1);
    remarks.note(runner.problems(), before + exploration.number(), program.run());
    tally.outcomes.count(program.run().log(), program.run().threadCount(), printed.take());
    if (soloRuns != null && failure == null) {
      soloRuns.note(program.run());
    }
    if (failure != null) {
      suspect = Candidate.of(before + exploration.number(), failure, program.run());
    }
    if (twins != null) {
      twins.repeat(before + exploration.number());
    }
    soFar.tellIfAsked(tally.outcomes, failures.values());
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
      remarks.note(runner.problems(), c.execution(), program.run());
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
      tally.executions.add(1);
      failed(Candidate.of(execution, failure, program.run()));
    } else {
      tally.truncated.add(1);
    }
  }

  /** Draws executions, and takes notice of failures, but counts them nowhere. */
  private void estimate(Probe probe, long execution) throws InputProblem {
    long executions = tally.executions.get();
    for (int i = 0; i < executions * PROBES && !cancelled.getAsBoolean(); i++) {
      probe.begin();
      printed.take();
      Problem failure = runner.explore(probe);
      probe.finished();
      if (failure != null) {
        suspect = Candidate.of(execution, failure, program.run());
        judgeSuspect();
      }
    }
    estimate = Estimate.of(probe.mean(), probe.error(), probe.probes(), executions);
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

  private void conclude(Exploration exploration, boolean more, Tally before) {
    verdict.conclude(exploration, more, tally, before);
    if (verdict.complete() || verdict.rounds() > 0) {
      estimate = null;
    } else if (estimate != null && exploration.probe() != null) {
      estimate = estimate.moreThan(tally.executions());
    }
  }

  // ---- what came of it

  /** What is counted so far. */
  public Tally tally() {
    return tally;
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
    return options.saves() ? state : null;
  }

  /** What is last to be told of a part that several share, or null if this search is none. */
  public String update() {
    return update;
  }

  /** What that means; may be read by any thread. */
  public Verdict verdict() {
    return verdict;
  }

  /** What escaped the scheduler; only for the searching thread. */
  public List<Hidden> escaped() {
    return escaped;
  }

  /** One number for all executions if they were made twice, else empty. */
  public String digest() {
    return twins == null ? "" : twins.digest();
  }

  /** How executions were chosen. */
  public String strategy() {
    return verdict.strategy().isEmpty() ? explorations.getFirst().name() : verdict.strategy();
  }

  /** Results and failures while it goes on; may be asked by any thread. */
  public SoFar soFar() {
    return soFar;
  }
}
