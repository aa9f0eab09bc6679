package heddle.engine.strategy;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs all executions in which certain decisions cost nothing, then all that cost one, and so on up
 * to a bound. A rare event costs one.
 *
 * <p>Each bound is searched depth first along replayed prefixes, from the beginning, so that little
 * has to be remembered; executions that a smaller bound has run already are {@link #repeated}.
 * Since each bound has many times the executions of the one before, these are few.
 *
 * <p>Use: {@link #begin}, run, {@link #finished}, until that answers false.
 */
public abstract class GrowingBound implements Strategy {
  /** What the branches of a decision cost. */
  enum Cost {
    /** Nothing. */
    NONE,
    /** All but the first cost one. */
    ONE,
    /** Each costs as much as there are before it. */
    INDEX
  }

  private final int most;
  private int bound;
  private boolean cut;
  private final List<Branching> path = new ArrayList<>();

  // How far the current execution is.
  private int depth;
  private int spent;
  private boolean strayed;

  /** All executions that cost at most so much. */
  GrowingBound(int most) {
    this.most = most;
  }

  /** Where an execution could go on in several ways. */
  private static final class Branching {
    private final int[] options;
    private final Cost cost;
    private int at;

    Branching(int[] options, Cost cost) {
      this.options = options;
      this.cost = cost;
    }

    int cost() {
      return switch (cost) {
        case NONE -> 0;
        case ONE -> Math.min(at, 1);
        case INDEX -> at;
      };
    }
  }

  /** Before each execution. */
  public void begin() {
    depth = 0;
    spent = 0;
  }

  /** What may still be spent in this execution. */
  final int left() {
    return bound - spent;
  }

  /** Something was left out because it costs too much. */
  final void cut() {
    cut = true;
  }

  /** Whether the next decision is one that was not met before. */
  final boolean isNew() {
    return depth == path.size();
  }

  /** The ways to go on from a decision that was not met before, the first to be gone first. */
  final void meet(int[] options, Cost cost) {
    path.add(new Branching(options, cost));
  }

  /** The way to go on. */
  final int choose() {
    Branching branching = path.get(depth++);
    spent += branching.cost();
    return branching.options[branching.at];
  }

  /** The thread to go on, if it can. */
  final int choose(int[] enabled, int count) {
    int choice = choose();
    for (int i = 0; i < count; i++) {
      if (enabled[i] == choice) {
        return choice;
      }
    }
    strayed = true;
    return ABANDON;
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    if (kind.rare() && left() == 0) {
      cut();
      return 0;
    }
    if (isNew()) {
      int[] options = new int[count];
      for (int i = 0; i < count; i++) {
        options[i] = i;
      }
      meet(options, kind.rare() ? Cost.ONE : Cost.NONE);
    }
    int choice = choose();
    if (choice >= count) {
      strayed = true;
      return 0;
    }
    return choice;
  }

  /**
   * Goes on to the next execution.
   *
   * @return whether there is one
   */
  public boolean finished() {
    while (!path.isEmpty()) {
      Branching last = path.getLast();
      if (++last.at < last.options.length) {
        return true;
      }
      path.removeLast();
    }
    if (!cut || bound == most) {
      return false;
    }
    bound++;
    cut = false;
    return true;
  }

  /** How much executions may cost at present. */
  public int bound() {
    return bound;
  }

  /** Whether a smaller bound has run the last execution already. */
  public boolean repeated() {
    return spent < bound;
  }

  /** Whether the present bound kept any execution from being run. */
  public boolean wasCut() {
    return cut;
  }

  /** Whether an execution did not lead where the same decisions had led before. */
  public boolean strayed() {
    return strayed;
  }
}
