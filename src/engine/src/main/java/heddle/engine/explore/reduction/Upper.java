package heddle.engine.explore.reduction;

import heddle.model.reduction.Op;
import heddle.model.reduction.PartUpdate;
import heddle.model.reduction.Proposal;
import heddle.model.reduction.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * The states above those that a reduction looks after itself: what is to be tried from them is told
 * to whoever shares the tree out, and tried by others. None, if it explores the whole alone.
 */
public final class Upper {
  private final Path path;
  private int last = -1;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Turn> handedOver = new ArrayList<>();

  /** Whether the step from the last of them has been made, and whether that has been told. */
  private boolean made;

  private boolean told;
  private boolean impossible;

  /** What the step from the last of them touches, when it was still the last, or null. */
  private Op label;

  /** How many of what is handed over are states in which something is asleep. */
  private int sleeping;

  Upper(Path path) {
    this.path = path;
  }

  /** The index of the last of them on the path, or -1. */
  int last() {
    return last;
  }

  /** The states of the path up to this one are others'. */
  void endsWith(int state) {
    last = state;
    made = state < path.size() - 1;
    told &= made;
  }

  /** Nothing has been handed over. */
  void startAnew() {
    last = -1;
    proposals.clear();
    handedOver.clear();
  }

  /** The step that was to be taken from the last of them cannot be made. */
  void isImpossible() {
    impossible = true;
  }

  /**
   * An execution has ended. Where something is asleep that others explore at the same time, they
   * may still find what is to be tried: such states are theirs as well. There are none below what
   * was planned, since a plan leads to where all have been woken that were asleep when it was made.
   */
  void executionMade() {
    if (made || impossible || last >= path.size()) {
      return;
    }
    made = true;
    int state = last + 1;
    while (state < path.size() && path.asleepAt(state).length > 0) {
      state++;
    }
    sleeping = state - 1 - last;
    handOver(state - 1);
  }

  /** Something is to be tried from a state, perhaps one of these. */
  void note(int from, Op[] sequence) {
    if (from <= last) {
      proposals.add(new Proposal(from, sequence));
    }
  }

  /** Whether it has no part in what others look after. */
  public boolean none() {
    return last < 0;
  }

  /**
   * Between two executions: leaves the uppermost state from which something is left to try, and all
   * above it, to others, and keeps the way that is chosen there.
   *
   * @return whether there is such a state
   */
  public boolean handOver() {
    int fork = last + 1;
    while (fork < path.size() && !path.get(fork).branches()) {
      fork++;
    }
    if (fork >= path.size()) {
      return false;
    }
    handOver(fork);
    return true;
  }

  private void handOver(int to) {
    label = handedOver.isEmpty() ? label() : label;
    for (int i = last + 1; i <= to; i++) {
      handedOver.add(path.get(i).turn());
    }
    endsWith(to);
  }

  private Op label() {
    return last >= 0 && made ? path.get(last).chosen : null;
  }

  /** Whether there is something that others have not been told yet. */
  public boolean hasNews() {
    return !proposals.isEmpty() || isWaitedFor();
  }

  /** Whether others cannot begin until they have been told. */
  public boolean isWaitedFor() {
    return last >= 0 && (impossible || made && !told);
  }

  /** What others have not been told yet; each once. */
  PartUpdate news(
      String learned,
      boolean startsAnew,
      List<Integer> withheld,
      String obstacle,
      String counted,
      String state) {
    PartUpdate update =
        new PartUpdate(
            handedOver.isEmpty() ? label() : label,
            impossible,
            List.copyOf(proposals),
            List.copyOf(handedOver),
            sleeping,
            made,
            learned,
            startsAnew,
            withheld,
            obstacle,
            counted,
            state);
    proposals.clear();
    handedOver.clear();
    sleeping = 0;
    told = made;
    return update;
  }
}
