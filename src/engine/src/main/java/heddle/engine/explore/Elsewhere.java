package heddle.engine.explore;

import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.model.reduction.Phase;
import java.util.EnumSet;
import java.util.Set;

/** An exhaustive search that was made by several workers, of which nothing is left to run here. */
final class Elsewhere implements Exploration {
  private final Phase phase;
  private final int mostRounds;

  /**
   * What came of it.
   *
   * @param mostRounds how often a loop was allowed to go round; 0 for no bound
   */
  Elsewhere(Phase phase, int mostRounds) {
    this.phase = phase;
    this.mostRounds = mostRounds;
  }

  @Override
  public Strategy begin() {
    throw new IllegalStateException("all executions were made elsewhere");
  }

  @Override
  public long number() {
    return phase.counted().number();
  }

  @Override
  public boolean goOn() {
    return phase.more();
  }

  @Override
  public boolean redundant() {
    return false;
  }

  @Override
  public String obstacle() {
    return phase.obstacle();
  }

  @Override
  public boolean followsUp() {
    return phase.counted().rare();
  }

  @Override
  public Set<Alternatives> withheld() {
    Set<Alternatives> withheld = EnumSet.noneOf(Alternatives.class);
    phase.withheld().forEach(kind -> withheld.add(Alternatives.values()[kind]));
    return withheld;
  }

  @Override
  public int rounds() {
    return phase.more() || phase.counted().truncated() > 0 ? 0 : mostRounds;
  }

  @Override
  public boolean leavesOut() {
    return phase.counted().looping() > 0;
  }

  @Override
  public String name() {
    return Reduced.name(followsUp());
  }
}
