package heddle.engine.explore;

import heddle.engine.execution.Execution;
import heddle.engine.strategy.FewPreemptions;
import heddle.engine.strategy.Strategy;

/** All executions with few preemptions, those with the fewest first; not reduced in any way. */
final class Bounded implements Exploration {
  private final Execution run;
  private final int most;
  private final FewPreemptions strategy;
  private long number;
  private boolean more = true;
  private String obstacle;

  Bounded(Execution run, int most) {
    this.run = run;
    this.most = most;
    strategy = new FewPreemptions(most);
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
  public int preemptionBound() {
    return obstacle != null ? -1 : more ? strategy.bound() - 1 : most;
  }

  @Override
  public boolean leavesOut() {
    return strategy.cut();
  }

  @Override
  public String name() {
    if (most == Integer.MAX_VALUE) {
      return "all interleavings";
    }
    return "at most " + most + (most == 1 ? " preemption" : " preemptions");
  }
}
