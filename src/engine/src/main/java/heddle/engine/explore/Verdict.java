package heddle.engine.explore;

import heddle.engine.strategy.Alternatives;
import java.util.List;

/**
 * What the explorations of a search have shown so far. One thread concludes; any may read, and sees
 * each part as it was a moment ago.
 */
public final class Verdict {
  private volatile boolean complete;
  private volatile int bound = -1;
  private volatile int rounds;
  private volatile List<String> without = List.of();
  private volatile String strategy = "";

  /** Everything was looked at before but these rare events, by an exploration of this name. */
  void resume(List<String> leftOut, String name) {
    complete = true;
    without = leftOut;
    strategy = name + leftOut();
  }

  /**
   * Takes an exploration into account.
   *
   * @param more whether something was left when it stopped
   * @param tally what has been counted until now
   * @param before what had been counted before it
   */
  void conclude(Exploration exploration, boolean more, Tally tally, Tally before) {
    boolean nothingMissed =
        exploration.obstacle() == null && tally.truncated() == 0 && tally.hidden() == 0;
    boolean all = !more && nothingMissed && !exploration.leavesOut();
    boolean within = exploration.obstacle() == null && tally.hidden() == 0 && !complete;
    int roundsOfAll = within && !all ? exploration.rounds() : 0;
    if (nothingMissed) {
      bound = Math.max(bound, exploration.bound());
    }
    rounds = all ? 0 : Math.max(rounds, roundsOfAll);
    if ((all || roundsOfAll > 0) && exploration.followsUp()) {
      tally.forget(before); // They are among those that followed.
      without = List.of();
      strategy = "exhaustive";
    } else {
      if (all || roundsOfAll > 0) {
        complete = all;
        without = exploration.withheld().stream().map(Alternatives::rareEvents).toList();
      }
      strategy += (strategy.isEmpty() ? "" : ", then ") + exploration.name() + remark(exploration);
    }
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

  /** Whether all executions within the bounds have been looked at. */
  public boolean complete() {
    return complete;
  }

  /** All executions with at most so many preemptions, or delays, were looked at; -1: not known. */
  public int bound() {
    return bound;
  }

  /**
   * All executions in which no loop goes round more often than this were looked at; 0: not known,
   * or all others were as well.
   */
  public int rounds() {
    return rounds;
  }

  /** Which rare events were left out of that. */
  public List<String> without() {
    return without;
  }

  /** How executions were chosen, or empty as long as no exploration has ended. */
  String strategy() {
    return strategy;
  }
}
