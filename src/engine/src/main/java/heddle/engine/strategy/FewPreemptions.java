package heddle.engine.strategy;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs all executions with no preemption, then all with one, and so on up to a bound (Musuvathi,
 * Qadeer, "Iterative context bounding for systematic testing of multithreaded programs", PLDI
 * 2007). A preemption is a switch away from a thread that could go on; a switch where a thread
 * blocks or ends is free. A rare event counts as one preemption.
 *
 * <p>Each bound is searched depth first along replayed prefixes, from the beginning, so that little
 * has to be remembered; executions that a smaller bound has run already are {@link #repeated}.
 * Since each bound has many times the executions of the one before, these are few.
 *
 * <p>Use: {@link #begin}, run, {@link #finished}, until that answers false.
 */
public final class FewPreemptions implements Strategy {
  private final int most;
  private int bound;
  private boolean cut;
  private final List<Branching> path = new ArrayList<>();

  // How far the current execution is.
  private int depth;
  private int spent;
  private int last;
  private boolean strayed;

  /** A search of all executions with at most so many preemptions. */
  public FewPreemptions(int most) {
    this.most = most;
  }

  /** Where an execution could go on in several ways; beyond the first they may cost one each. */
  private static final class Branching {
    private final int[] options;
    private final boolean costly;
    private int at;

    Branching(int[] options, boolean costly) {
      this.options = options;
      this.costly = costly;
    }

    int chosen() {
      return options[at];
    }

    int cost() {
      return costly && at > 0 ? 1 : 0;
    }
  }

  /** Before each execution. */
  public void begin() {
    depth = 0;
    spent = 0;
    last = 0;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    // A thread that has only been prepared so far is not left in the middle of anything.
    last = next(enabled, count, current == last ? current : 0, current);
    return last;
  }

  private int next(int[] enabled, int count, int preempted, int current) {
    if (count == 1 || preempted > 0 && spent == bound) {
      cut |= count > 1;
      return preempted > 0 ? preempted : enabled[0];
    }
    if (depth == path.size()) {
      path.add(new Branching(threads(enabled, count, current), preempted > 0));
    }
    int choice = choose();
    for (int i = 0; i < count; i++) {
      if (enabled[i] == choice) {
        return choice;
      }
    }
    strayed = true;
    return ABANDON;
  }

  /** The running thread first, so that what costs nothing is. */
  private static int[] threads(int[] enabled, int count, int current) {
    int[] options = new int[count];
    int n = 0;
    if (current > 0) {
      options[n++] = current;
    }
    for (int i = 0; i < count; i++) {
      if (enabled[i] != current) {
        options[n++] = enabled[i];
      }
    }
    return options;
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    if (kind.rare() && spent == bound) {
      cut = true;
      return 0;
    }
    if (depth == path.size()) {
      int[] options = new int[count];
      for (int i = 0; i < count; i++) {
        options[i] = i;
      }
      path.add(new Branching(options, kind.rare()));
    }
    int choice = choose();
    if (choice >= count) {
      strayed = true;
      return 0;
    }
    return choice;
  }

  private int choose() {
    Branching branching = path.get(depth++);
    spent += branching.cost();
    return branching.chosen();
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

  /** How many preemptions executions may have at present. */
  public int bound() {
    return bound;
  }

  /** Whether a smaller bound has run the last execution already. */
  public boolean repeated() {
    return spent < bound;
  }

  /** Whether the present bound kept any execution from being run. */
  public boolean cut() {
    return cut;
  }

  /** Whether an execution did not lead where the same decisions had led before. */
  public boolean strayed() {
    return strayed;
  }
}
