package heddle.engine.explore.reduction;

import heddle.engine.execution.Ending;
import heddle.engine.execution.Execution;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Dice;
import heddle.engine.strategy.Strategy;
import heddle.model.reduction.Locations;
import heddle.model.reduction.Op;
import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * Estimates how many classes of equivalent executions there are, from executions drawn at random
 * (Knuth, "Estimating the efficiency of backtrack programs", Mathematics of Computation 29, 1975):
 * in a tree with one leaf for each class, the product of the numbers of branches on the way to a
 * leaf that is drawn branch by branch is, on the average, the number of leaves. The tree is that of
 * a search with sleep sets (Godefroid 1996), whose other leaves count nothing.
 *
 * <p>What a thread would do next is known but for what comes of it. So a thread whose step may
 * depend on what has been done is taken to be awake; when it has made the step, it is known whether
 * that was right. If not, the leaf is one of those that count nothing. On the average the estimate
 * is the number of classes, whatever comes of compare-and-sets.
 */
public final class Probe implements Strategy {
  /** All but one of so many draws take a branch that most leaves are behind. */
  private static final int MOSTLY = 12;

  private final Execution run;
  private final boolean rareEvents;
  private final int mostRounds;
  private final StableNames names;
  private final Labels labels;
  private final LastStep steps;
  private final Dice dice;

  /** What has been done so far. */
  private Op[] done = new Op[64];

  private int doneCount;

  /** Of each thread: how much had been done when it was last put to sleep, or -1. */
  private int[] sleeps = new int[8];

  /** Of each thread that was put to sleep: what its step would have touched at most. */
  private Op[] dreamt = new Op[8];

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
   * @param mostRounds how often a loop may go round; {@code Integer.MAX_VALUE} for no bound
   * @param watched by what the runs are judged
   * @param printed how much the program has printed so far
   * @param seed of the drawing
   */
  public Probe(
      Execution run,
      boolean rareEvents,
      int mostRounds,
      Watched watched,
      IntSupplier printed,
      long seed) {
    this.run = run;
    this.rareEvents = rareEvents;
    this.mostRounds = mostRounds;
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
    Arrays.fill(sleeps, -1);
    Arrays.fill(done, 0, doneCount, null);
    doneCount = 0;
    weight = 1;
    stepMade = false;
    blocked = false;
  }

  @Override
  public boolean leavesOutVainRounds() {
    return true;
  }

  @Override
  public int mostRounds() {
    return mostRounds;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    settle(false);
    Op[] awake = new Op[count];
    int n = 0;
    for (int i = 0; i < count && !blocked; i++) {
      if (!sleeps(enabled[i])) {
        awake[n++] = labels.nextAtMost(run.thread(enabled[i]), steps.blockedIn(enabled[i]));
      }
    }
    if (n == 0) {
      blocked = true;
      return ABANDON;
    }
    int choice = choose(awake, n);
    for (int i = 0; i < choice; i++) {
      putToSleep(awake[i]);
    }
    stepMade = true;
    return awake[choice].thread;
  }

  private void putToSleep(Op op) {
    if (op.thread >= sleeps.length) {
      int known = sleeps.length;
      sleeps = Arrays.copyOf(sleeps, op.thread * 2);
      Arrays.fill(sleeps, known, sleeps.length, -1);
      dreamt = Arrays.copyOf(dreamt, sleeps.length);
    }
    sleeps[op.thread] = doneCount;
    dreamt[op.thread] = op;
  }

  /** Whether nothing that a thread's step may depend on has been done since it was put to sleep. */
  private boolean sleeps(int thread) {
    return thread < sleeps.length
        && sleeps[thread] >= 0
        && !isWoken(dreamt[thread], sleeps[thread]);
  }

  private boolean isWoken(Op op, int since) {
    for (int i = since; i < doneCount; i++) {
      if (done[i].dependsOn(op)) {
        return true;
      }
    }
    return false;
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

  /** The last step has been made: had its thread been woken? */
  private void settle(boolean ends) {
    names.update();
    if (stepMade && steps.find()) {
      int thread = steps.thread();
      Op op = labels.done(steps.row(), steps.blockedIn(thread), steps.sideEffects(), ends);
      if (thread < sleeps.length && sleeps[thread] >= 0) {
        blocked |= !isWoken(op, sleeps[thread]);
        sleeps[thread] = -1;
      }
      if (doneCount == done.length) {
        done = Arrays.copyOf(done, doneCount * 2);
      }
      done[doneCount++] = op;
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
    settle(run.endsAbruptly());
    labels.learnPeeked();
    if (labels.learned()) {
      probes = 0;
      mean = 0;
      squares = 0;
    }
    boolean leaf = !blocked && counts();
    double x = leaf ? weight : 0;
    probes++;
    double difference = x - mean;
    mean += difference / probes;
    squares += difference * (x - mean);
  }

  /** Whether an execution that ends like the last one is counted. */
  private boolean counts() {
    Ending why = run.ending();
    return why == null
        ? !run.awaits() && !run.cutsLoops()
        : why != Ending.STEP_LIMIT && why != Ending.PINNED;
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
