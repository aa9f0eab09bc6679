package heddle.engine.explore;

import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * One execution of each class of those in which no loop goes round more than once, then of those in
 * which none goes round more than twice, four times, and so on: for programs with loops that may go
 * round for ever.
 */
final class Unrolling implements Exploration {
  private final IntFunction<Reduced> within;
  private Reduced current;
  private int bound = 1;
  private int seen;
  private boolean goesOn;
  private long numberBefore;

  /**
   * An exploration.
   *
   * @param within makes that of all executions in which no loop goes round more often than this
   */
  Unrolling(IntFunction<Reduced> within) {
    this.within = within;
    current = within.apply(bound);
  }

  @Override
  public Strategy begin() {
    if (goesOn) {
      goesOn = false;
      numberBefore += current.number();
      bound *= 2;
      current = within.apply(bound);
    }
    return current.begin();
  }

  @Override
  public long number() {
    return numberBefore + current.number();
  }

  @Override
  public boolean goOn() {
    boolean more = current.goOn();
    seen = Math.max(seen, current.rounds());
    goesOn = !more && current.rounds() == bound && current.leavesOut();
    return more || goesOn;
  }

  @Override
  public boolean redundant() {
    return current.redundant();
  }

  @Override
  public String obstacle() {
    return current.obstacle();
  }

  @Override
  public Set<Alternatives> withheld() {
    return current.withheld();
  }

  @Override
  public int rounds() {
    return seen;
  }

  @Override
  public boolean leavesOut() {
    return true;
  }

  @Override
  public String name() {
    return "rounds of loops in growing number";
  }
}
