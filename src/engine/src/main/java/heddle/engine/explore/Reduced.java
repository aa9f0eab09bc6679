package heddle.engine.explore;

import heddle.engine.execution.Ending;
import heddle.engine.execution.Execution;
import heddle.engine.explore.reduction.Probe;
import heddle.engine.explore.reduction.Reduction;
import heddle.engine.explore.reduction.Watched;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.model.reduction.SavedSearch;
import heddle.model.reduction.StateReader;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * One execution of each class of equivalent ones; with a bound of rounds, of those in which no loop
 * goes round more often.
 */
final class Reduced implements Exploration {
  /** Loops may go round as often as they like. */
  static final int UNBOUNDED = Integer.MAX_VALUE;

  /**
   * What the executions are.
   *
   * @param rareEvents whether rare events may happen
   * @param mostRounds how often a loop may go round, or {@link #UNBOUNDED}
   * @param givesWay whether it ends where an execution is given up at the limit of steps
   */
  record Kind(boolean rareEvents, int mostRounds, boolean givesWay) {
    /** All of them, or all without rare events. */
    static Kind of(boolean rareEvents) {
      return new Kind(rareEvents, UNBOUNDED, false);
    }

    Kind withRounds(int most) {
      return new Kind(rareEvents, most, givesWay);
    }
  }

  private final Execution run;
  private final Kind kind;
  private final Reduction reduction;
  private final Probe probe;
  private long number;
  private boolean cut;
  private boolean lost;
  private boolean done;

  /**
   * An exploration of all runs of a program.
   *
   * @param watched by what the runs are judged
   * @param printed how much the program has printed so far
   * @param seed of the executions that are drawn for an estimate
   */
  Reduced(Execution run, Kind kind, Watched watched, IntSupplier printed, long seed) {
    this.run = run;
    this.kind = kind;
    reduction = new Reduction(run, kind.rareEvents(), kind.mostRounds(), watched, printed);
    probe = new Probe(run, kind.rareEvents(), kind.mostRounds(), watched, printed, seed);
  }

  /** The same with an estimate that is drawn with seed 1. */
  Reduced(Execution run, Kind kind, Watched watched, IntSupplier printed) {
    this(run, kind, watched, printed, 1);
  }

  /** Goes on where another one stood that had counted this. */
  void resume(SavedSearch counted, StateReader from) {
    reduction.read(from);
    cut = counted.looping() > 0;
    lost = counted.truncated() > 0;
  }

  @Override
  public Strategy begin() {
    number++;
    reduction.begin();
    return reduction;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public boolean goOn() {
    boolean counts = !reduction.redundant();
    cut |= counts && run.ending() == null && run.cutsLoops();
    lost |= run.ending() == Ending.STEP_LIMIT || run.ending() == Ending.PINNED;
    boolean more = reduction.finished();
    if (reduction.startsAnew()) {
      cut = false;
      lost = false;
    }
    done = !more && reduction.obstacle() == null && !lost;
    return more;
  }

  @Override
  public boolean redundant() {
    return reduction.redundant();
  }

  @Override
  public String obstacle() {
    return reduction.obstacle();
  }

  @Override
  public boolean startsAnew() {
    return reduction.startsAnew();
  }

  @Override
  public boolean followsUp() {
    return kind.rareEvents();
  }

  @Override
  public Set<Alternatives> withheld() {
    return reduction.withheld();
  }

  @Override
  public int rounds() {
    return done && kind.mostRounds() != UNBOUNDED ? kind.mostRounds() : 0;
  }

  @Override
  public boolean givesWay() {
    return kind.givesWay();
  }

  @Override
  public boolean leavesOut() {
    return cut;
  }

  @Override
  public Reduction reduction() {
    return reduction;
  }

  @Override
  public Probe probe() {
    return kind.rareEvents() ? null : probe;
  }

  @Override
  public String name() {
    return name(kind.rareEvents());
  }

  /** Its name in reports. */
  static String name(boolean rareEvents) {
    return rareEvents ? "some with them" : "exhaustive";
  }
}
