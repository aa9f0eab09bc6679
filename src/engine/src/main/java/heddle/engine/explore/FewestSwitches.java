package heddle.engine.explore;

import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;

/** Follows another strategy, counts switches, and gives up where there are too many. */
final class FewestSwitches implements Strategy {
  private final Strategy followed;
  private final int most;
  private int last;
  private int switches;
  private int preemptions;
  private boolean abandoned;

  FewestSwitches(Strategy followed, int most) {
    this.followed = followed;
    this.most = most;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    int choice = followed.next(enabled, count, current);
    if (last > 0 && choice > 0 && choice != last) {
      switches++;
      preemptions += current == last ? 1 : 0;
    }
    last = choice;
    abandoned = choice == ABANDON || switches > most;
    return abandoned ? ABANDON : choice;
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    int answer = followed.alternative(kind, count);
    preemptions += kind.rare() && answer > 0 ? 1 : 0;
    return answer;
  }

  /** Switches away from threads that could go on, and rare events. */
  int preemptions() {
    return preemptions;
  }

  /** Whether the execution was given up. */
  boolean abandoned() {
    return abandoned;
  }
}
