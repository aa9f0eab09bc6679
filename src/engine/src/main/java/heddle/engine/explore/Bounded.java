package heddle.engine.explore;

import heddle.engine.execution.Execution;
import heddle.engine.strategy.FewDelays;
import heddle.engine.strategy.FewPreemptions;
import heddle.engine.strategy.GrowingBound;
import heddle.engine.strategy.Strategy;
import heddle.model.protocol.Protocol.SearchOptions;

/** All executions with few preemptions, or delays, the fewest first; not reduced in any way. */
final class Bounded implements Exploration {
  private final Execution run;
  private final int most;
  private final String unit;
  private final GrowingBound strategy;
  private long number;
  private boolean more = true;
  private String obstacle;

  private Bounded(Execution run, int most, String unit, GrowingBound strategy) {
    this.run = run;
    this.most = most;
    this.unit = unit;
    this.strategy = strategy;
  }

  /** All with at most so many preemptions. */
  static Bounded ofPreemptions(Execution run, int most) {
    return new Bounded(run, most, "preemption", new FewPreemptions(most));
  }

  /** All within the bound that these options set. */
  static Bounded of(Execution run, SearchOptions options) {
    return options.delays() >= 0
        ? new Bounded(run, options.delays(), "delay", new FewDelays(options.delays()))
        : ofPreemptions(run, options.preemptions());
  }

  /** The bound that these options set, or -1. */
  static int bound(SearchOptions options) {
    return Math.max(options.delays(), options.preemptions());
  }

  @Override
  public Strategy begin() {
    number++;
    strategy.begin();
    return strategy;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public boolean goOn() {
    if (strategy.strayed()) {
      obstacle = "steps that differ when they are repeated";
    } else if (run.waitedOnTop()) {
      obstacle = "final calls or class initializers that wait for other threads";
    }
    more = obstacle == null && strategy.finished();
    return more;
  }

  @Override
  public boolean redundant() {
    return strategy.repeated();
  }

  @Override
  public String obstacle() {
    return obstacle;
  }

  @Override
  public int bound() {
    return obstacle != null ? -1 : more ? strategy.bound() - 1 : most;
  }

  @Override
  public boolean leavesOut() {
    return strategy.wasCut();
  }

  @Override
  public String name() {
    if (most == Integer.MAX_VALUE) {
      return "all interleavings";
    }
    return "at most " + most + " " + unit + (most == 1 ? "" : "s");
  }
}
