package heddle.engine.explore.reduction;

import heddle.engine.execution.Execution;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Dice;
import heddle.engine.strategy.Strategy;
import heddle.model.reduction.Locations;
import heddle.model.reduction.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Estimates how many classes of equivalent executions there are, from executions drawn at random
 * (Knuth, "Estimating the efficiency of backtrack programs", Mathematics of Computation 29, 1975):
 * in a tree with one leaf for each class, the product of the numbers of branches on the way to a
 * leaf that is drawn branch by branch is, on the average, the number of leaves. The tree is that of
 * a search with sleep sets (Godefroid 1996), whose other leaves count nothing.
 *
 * <p>What a thread would do next is known but for its outcome, so that operations are sometimes
 * taken to be dependent that are not: the estimate may be too high, hardly ever too low.
 */
public final class Probe implements Strategy {
  /** All but one of so many draws take a branch that most leaves are behind. */
  private static final int MOSTLY = 12;

  private final Execution run;
  private final boolean rareEvents;
  private final StableNames names;
  private final Labels labels;
  private final LastStep steps;
  private final Dice dice;
  private List<Op> asleep = new ArrayList<>();
  private double weight;
  private boolean stepMade;
  private boolean blocked;

  private long probes;
  private double mean;
  private double squares;

  /**
   * Probes all runs of a program.
   *
   * @param rareEvents whether they may happen
   * @param watched by what the runs are judged
   * @param printed how much the program has printed so far
   * @param seed of the drawing
   */
  public Probe(Execution run, boolean rareEvents, Watched watched, IntSupplier printed, long seed) {
    this.run = run;
    this.rareEvents = rareEvents;
    names = new StableNames(run);
    labels = new Labels(run, names, new Locations(), watched);
    steps = new LastStep(run, printed);
    dice = new Dice(seed ^ 0x3C6EF372FE94F82BL);
  }

  /** Before each execution. */
  public void begin() {
    dice.begin(probes + 1);
    names.startAnew();
    steps.startAnew();
    asleep.clear();
    weight = 1;
    stepMade = false;
    blocked = false;
  }

  @Override
  public boolean leavesOutVainRounds() {
    return true;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    settle();
    Op[] awake = new Op[count];
    int n = 0;
    for (int i = 0; i < count; i++) {
      if (!sleeps(enabled[i])) {
        awake[n++] = labels.next(run.thread(enabled[i]), steps.blockedIn(enabled[i]));
      }
    }
    if (n == 0) {
      blocked = true;
      return ABANDON;
    }
    int choice = choose(awake, n);
    for (int i = 0; i < choice; i++) {
      asleep.add(awake[i]);
    }
    stepMade = true;
    return awake[choice].thread;
  }

  /**
   * Draws a branch. Where a thread would do what no other one depends on, most of the leaves are
   * behind that; so it comes first, and is drawn most often.
   */
  private int choose(Op[] awake, int n) {
    int alone = alone(awake, n);
    if (alone < 0 || n == 1) {
      weight *= n;
      return dice.below(n);
    }
    Op first = awake[alone];
    System.arraycopy(awake, 0, awake, 1, alone);
    awake[0] = first;
    if (dice.below(MOSTLY) > 0) {
      weight *= MOSTLY / (MOSTLY - 1.0);
      return 0;
    }
    weight *= MOSTLY * (n - 1);
    return 1 + dice.below(n - 1);
  }

  /** Of threads that are awake one whose next step no other's depends on, or -1. */
  private static int alone(Op[] awake, int n) {
    for (int i = 0; i < n; i++) {
      boolean met = false;
      for (int j = 0; j < n; j++) {
        met |= j != i && awake[i].dependsOn(awake[j]);
      }
      if (!met) {
        return i;
      }
    }
    return -1;
  }

  private boolean sleeps(int thread) {
    for (Op o : asleep) {
      if (o.thread == thread) {
        return true;
      }
    }
    return false;
  }

  /** What depends on the step that has been made wakes up. */
  private void settle() {
    names.update();
    if (stepMade && steps.find()) {
      int thread = steps.thread();
      Op done = labels.done(steps.row(), steps.blockedIn(thread), steps.sideEffects(), false);
      asleep.removeIf(o -> o.dependsOn(done));
      steps.pass();
    }
    stepMade = false;
    steps.note();
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    if (kind.rare() && !rareEvents) {
      return 0;
    }
    weight *= count;
    return dice.below(count);
  }

  /** After each execution. */
  public void finished() {
    labels.learnPeeked();
    boolean leaf = !blocked && !(run.ending() == null && run.awaits());
    double x = leaf ? weight : 0;
    probes++;
    double difference = x - mean;
    mean += difference / probes;
    squares += difference * (x - mean);
  }

  /** How many executions have been drawn. */
  public long probes() {
    return probes;
  }

  /** The estimated number of classes. */
  public double mean() {
    return mean;
  }

  /** The standard error of the estimate. */
  public double error() {
    return probes < 2 ? mean : Math.sqrt(squares / (probes - 1) / probes);
  }
}
