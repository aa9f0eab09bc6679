package heddle.engine.explore;

import heddle.engine.ask.BoundPredicate;
import heddle.engine.execution.Ending;
import heddle.engine.execution.Execution;
import heddle.engine.explore.reduction.Watched;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.FewPreemptions;
import heddle.engine.strategy.Replay;
import heddle.engine.strategy.Strategy;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Possibility;
import heddle.model.schedule.Schedule;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Looks for a state in which a predicate holds: first in all executions with few preemptions, then
 * in one of each class of equivalent ones, the steps that may change the predicate being dependent
 * on each other; and if that takes too long, in executions that are drawn. A predicate about what
 * every step may change is looked for in all interleavings instead of one of each class.
 */
public final class PossibilitySearch {
  /** Executions with so many preemptions are looked at first. */
  private static final int FEW = 2;

  /** What may be spent on making a schedule shorter. */
  private static final int SHORTENING = 4_000;

  private static final long SHORTENING_NANOS = 2_000_000_000;

  private final Program program;
  private final Execution run;
  private final BoundPredicate predicate;
  private final SearchOptions options;
  private final Printed printed;
  private final BooleanSupplier cancelled;
  private final Looking looking;
  private final long began = System.nanoTime();
  private volatile long executions;
  private volatile long truncated;
  private volatile long steps;
  private long tried;
  private long hidden;
  private boolean proved;
  private List<String> without = List.of();
  private String strategy = "";
  private Way best;

  /** A schedule that leads to where the predicate holds. */
  private record Way(Schedule schedule, int step, int preemptions) {
    boolean shorterThan(Way other) {
      int switches = Integer.compare(schedule.switches(), other.schedule.switches());
      return switches < 0 || switches == 0 && step < other.step;
    }
  }

  /**
   * A search.
   *
   * @param options leave nothing open
   * @param printed what the program prints
   * @param cancelled asked before each execution whether to stop
   */
  public PossibilitySearch(
      Program program,
      BoundPredicate predicate,
      SearchOptions options,
      Printed printed,
      BooleanSupplier cancelled) {
    this.program = program;
    this.predicate = predicate;
    this.options = options;
    this.printed = printed;
    this.cancelled = cancelled;
    run = program.run();
    looking = new Looking(run, predicate);
  }

  /** Looks for the predicate, which is written so. */
  public Possibility search(String text) throws InputProblem {
    run.escapes().forget();
    boolean systematic = List.of("auto", "exhaustive").contains(options.strategy());
    if (systematic) {
      few();
    }
    if (systematic && best == null && !proved && program.scenario().closed().isEmpty()) {
      oneOfEachClass();
    }
    if (best == null && !proved && !options.strategy().equals("exhaustive")) {
      explore(new Sampling(run, options), 1);
    }
    if (best != null) {
      shorten();
    }
    return possibility(text);
  }

  private void few() throws InputProblem {
    int most = options.preemptions() >= 0 ? Math.min(options.preemptions(), FEW) : FEW;
    explore(Bounded.ofPreemptions(run, most), options.strategy().equals("auto") ? 0.25 : 0.5);
  }

  private void oneOfEachClass() throws InputProblem {
    double share = options.strategy().equals("auto") ? 0.75 : 1;
    if (Bounded.bound(options) >= 0) {
      explore(Bounded.of(run, options), share);
      return;
    } else if (predicate.dependsOnAllSteps()) {
      explore(Bounded.ofPreemptions(run, Integer.MAX_VALUE), share);
      return;
    }
    Watched watched = new Watched(false, null, predicate.asked());
    explore(new Reduced(run, Reduced.Kind.of(false), watched, printed::amount), share);
    if (proved && !without.isEmpty() && best == null) {
      proved = false;
      List<String> missed = without;
      long withoutThem = executions;
      explore(new Reduced(run, Reduced.Kind.of(true), watched, printed::amount), share);
      if (!proved && best == null) {
        proved = true;
        without = missed;
        executions = withoutThem;
      }
    }
  }

  private void explore(Exploration exploration, double share) throws InputProblem {
    double deadline = began + options.seconds() * share * 1e9;
    long counted = executions;
    long lost = truncated;
    long leaked = hidden;
    boolean more = true;
    while (more
        && best == null
        && !cancelled.getAsBoolean()
        && tried < options.executions() * share
        && System.nanoTime() < deadline) {
      Strategy next = exploration.begin();
      one(next);
      if (best != null) {
        break;
      }
      if (!exploration.redundant()) {
        count();
      }
      more = exploration.goOn();
      if (exploration.startsAnew()) {
        executions = counted;
        truncated = lost;
      }
    }
    strategy += (strategy.isEmpty() ? "" : ", then ") + exploration.name() + remark(exploration);
    boolean all = !more && exploration.obstacle() == null && !exploration.leavesOut();
    if (all && best == null && truncated == lost && hidden == leaked) {
      proved = true;
      executions -= counted; // They are among those that followed.
      without = exploration.withheld().stream().map(Alternatives::rareEvents).toList();
    }
  }

  private static String remark(Exploration exploration) {
    return exploration.obstacle() == null
        ? ""
        : " (which cannot take into account " + exploration.obstacle() + ")";
  }

  private void count() {
    hidden += run.escapesOfRun();
    if (run.ending() == Ending.STEP_LIMIT || run.ending() == Ending.PINNED) {
      truncated++;
    } else if (run.ending() != null || !run.awaits() || run.awaitsInVain()) {
      executions++; // Of others that stand still, executions of their own show what comes of it.
    }
  }

  /** Makes one run up to where the predicate holds, or to its end. */
  private void one(Strategy strategyOfRun) throws InputProblem {
    tried++;
    printed.take();
    looking.follow(strategyOfRun);
    program.start(looking, options.steps());
    go();
    if (looking.found() == null && run.over()) {
      looking.look();
      if (looking.found() == null && program.shutsDown()) {
        go();
        looking.look();
      }
    }
    steps += run.steps();
    if (looking.found() != null) {
      Way way = new Way(looking.found(), looking.step(), Integer.MAX_VALUE);
      best = best == null ? way : best;
    } else {
      program.finish();
    }
    program.failIfRefused();
  }

  private void go() {
    run.go();
    while (looking.paused()) {
      looking.look();
      run.go();
    }
  }

  /** Tries all ways with few preemptions, those with fewer first. */
  private void shorten() throws InputProblem {
    Way known = best;
    int fewest = preemptions(known.schedule());
    FewPreemptions all = new FewPreemptions(fewest);
    long deadline = System.nanoTime() + SHORTENING_NANOS;
    for (int i = 0; i < SHORTENING && System.nanoTime() < deadline && all.bound() <= fewest; i++) {
      all.begin();
      FewestSwitches counted = new FewestSwitches(all, Integer.MAX_VALUE);
      best = null;
      one(counted);
      if (best != null) {
        Way way = new Way(best.schedule(), best.step(), all.bound());
        boolean fewer = all.bound() < fewest;
        known = fewer || way.shorterThan(known) ? way : known;
        fewest = all.bound();
      }
      if (all.strayed() || !all.finished()) {
        break;
      }
    }
    best = new Way(known.schedule(), known.step(), fewest);
  }

  private int preemptions(Schedule schedule) throws InputProblem {
    FewestSwitches counted = new FewestSwitches(Replay.strict(schedule), Integer.MAX_VALUE);
    one(counted);
    return counted.preemptions();
  }

  private Possibility possibility(String text) {
    return new Possibility(
        text,
        best != null,
        best == null && proved,
        without,
        best == null ? "" : best.schedule().toString(),
        best == null ? 0 : best.step(),
        best == null ? 0 : best.preemptions(),
        best == null ? 0 : best.schedule().switches(),
        best == null ? executions : tried,
        truncated,
        hidden,
        strategy,
        (System.nanoTime() - began) / 1e9);
  }

  /** Executions so far; may be read by any thread. */
  public long executions() {
    return executions;
  }

  /** Executions given up at the step limit so far; may be read by any thread. */
  public long truncated() {
    return truncated;
  }

  /** Steps so far; may be read by any thread. */
  public long steps() {
    return steps;
  }
}
