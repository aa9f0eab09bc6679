package heddle.engine.explore.reduction;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.model.reduction.Op;
import heddle.model.trace.EventKind;
import java.util.Arrays;

/**
 * The races of the executions of a reduction, and what is to be tried to reverse them. A step that
 * was kept from happening (a monitor taken for ever, a time-out before a notification) races as if
 * it had happened; whether a compare-and-set in a reversed race wins is worked out from the values
 * in the log.
 */
final class Races {
  /** Told of what is to be tried. */
  interface Proposals {
    /** From this state of the path. */
    void propose(int from, Op[] sequence);
  }

  private final Execution run;
  private final Path path;
  private final Labels labels;
  private final LastStep steps;
  private final Proposals proposals;
  private final History history = new History();

  // Of the nodes of the path: the row of the log, and what kind of operation it was.
  private int[] rows = new int[64];
  private EventKind[] kinds = new EventKind[64];

  /** What a thread was blocked in when the step was made that says that it goes on. */
  private EventKind[] blockedIn = new EventKind[64];

  /** What the closed call touches that has called back a step. */
  private int[][] inside = new int[64][];

  private int[] nodeOfStep = new int[64];

  // The races of the step that is being looked at.
  private int[] racing = new int[8];
  private int racingCount;

  Races(Execution run, Path path, Labels labels, LastStep steps, Proposals proposals) {
    this.run = run;
    this.path = path;
    this.labels = labels;
    this.steps = steps;
    this.proposals = proposals;
  }

  /** A step of the path stands in this row of the log. */
  void at(int node, int row) {
    int step = run.log().step(row);
    if (node >= rows.length) {
      int n = Math.max(node + 1, rows.length * 2);
      rows = Arrays.copyOf(rows, n);
      kinds = Arrays.copyOf(kinds, n);
      blockedIn = Arrays.copyOf(blockedIn, n);
      inside = Arrays.copyOf(inside, n);
    }
    if (step >= nodeOfStep.length) {
      nodeOfStep = Arrays.copyOf(nodeOfStep, Math.max(step + 1, nodeOfStep.length * 2));
    }
    rows[node] = row;
    nodeOfStep[step] = node;
  }

  /**
   * What kind of step it is.
   *
   * @param wasBlockedIn what its thread was blocked in, if the step is that it goes on
   * @param calledBackBy what the closed call touches that has called it back
   */
  void is(int node, EventKind kind, EventKind wasBlockedIn, int[] calledBackBy) {
    kinds[node] = kind;
    blockedIn[node] = wasBlockedIn;
    inside[node] = calledBackBy;
  }

  /** The next execution differs from this step on. */
  void shrink(int steps) {
    history.shrink(Math.min(steps, history.size()));
  }

  /**
   * Finds the races of the execution that has ended, as far as it differs from the one before.
   *
   * @param known of so many steps at its beginning the races were found elsewhere
   */
  void find(int known) {
    for (int i = history.size(); i < path.size(); i++) {
      Node node = path.get(i);
      racingCount = 0;
      if (node.answers > 0) {
        history.add(node.chosen, -1, -1, 0, null);
      } else if (i < known) {
        add(node.chosen, i);
      } else {
        add(node.chosen, i);
        for (int k = 0; k < racingCount; k++) {
          if (couldComeFirst(i, racing[k])) {
            proposals.propose(racing[k], history.reversal(racing[k], i, reversed(i, racing[k])));
          }
        }
        supposeTimeout(i);
      }
    }
    supposeWhatIsPending();
  }

  private void add(Op op, int node) {
    EventKind kind = kinds[node];
    Object target = run.log().target(rows[node]);
    int monitor = labels.monitor(kind, blockedIn[node], target, op.thread);
    int holding = 0;
    if (monitor >= 0) {
      int holds = history.holds(op.thread, monitor);
      holding =
          switch (kind) {
            case MONITOR_ENTER -> holds + 1;
            case MONITOR_EXIT -> holds - 1;
            case WAIT -> run.log().success(rows[node]) ? holds : -1 - holds;
            case RESUME -> history.holdsAgain(op.thread);
            default -> holds;
          };
    }
    if (timesOutLate(node)) {
      history.addAfterAll(op, monitor, holding, t -> true, null);
    } else if (isFirstOfHook(op)) {
      history.addAfterAll(op, monitor, holding, t -> !run.isHook(run.thread(t)), this::races);
    } else {
      history.add(op, cause(node), monitor, holding, this::races);
    }
  }

  /** Whether a step could be only because nothing else could, so that it cannot come earlier. */
  private boolean timesOutLate(int node) {
    return !run.earlyTimeouts()
        && kinds[node] == EventKind.RESUME
        && "timed out".equals(run.log().detail(rows[node]));
  }

  /** Whether a step could be only because all threads but hooks had ended. */
  private boolean isFirstOfHook(Op op) {
    return run.shutDown() && run.isHook(run.thread(op.thread)) && history.latest(op.thread) < 0;
  }

  private int cause(int node) {
    int step = run.log().cause(rows[node]);
    return step > 0 && step < run.log().step(rows[node]) ? nodeOfStep[step] : -1;
  }

  private void races(int earlier) {
    if (racingCount == racing.length) {
      racing = Arrays.copyOf(racing, racingCount * 2);
    }
    racing[racingCount++] = earlier;
  }

  /** An interruption may be what lets a thread go on that waits for the end of another. */
  private boolean couldComeFirst(int node, int earlier) {
    if (kinds[node] != EventKind.JOIN || kinds[earlier] != EventKind.INTERRUPT) {
      return true;
    }
    LogicalThread awaited = run.threadOf((Thread) run.log().target(rows[node]));
    int last = history.latest(awaited.number);
    return awaited.state() == LogicalThread.State.ENDED
        && (last < 0 || history.op(last).dependsOn(path.get(node).chosen));
  }

  /** The step, as it is if it comes before the earlier one: a CAS may win or lose there. */
  private Op reversed(int node, int earlier) {
    Op op = path.get(node).chosen;
    EventLog log = run.log();
    int its = rows[node];
    if (kinds[node] == EventKind.CALL) {
      Op otherwise = labels.callOtherwise(op, its, place -> history.changesKept(place, earlier));
      return labels.withWhatMayFollow(otherwise, EventKind.CALL, inside[node]);
    }
    if (kinds[node] != EventKind.CAS || log.type(its) == 0) {
      return labels.withWhatMayFollow(op, kinds[node], inside[node]);
    }
    int location = op.touches[0] >> 1;
    int last = history.lastChange(location, earlier);
    int of = rows[last >= 0 ? last : history.firstTouch(location)];
    boolean wins =
        log.type(its) == 'L'
            ? log.expectedRef(its) == (last >= 0 ? log.newRef(of) : log.oldRef(of))
            : log.expectedBits(its) == (last >= 0 ? log.newBits(of) : log.oldBits(of));
    Op otherwise = labels.withOutcome(op, log.field(its), wins);
    return labels.withWhatMayFollow(otherwise, EventKind.CAS, inside[node]);
  }

  /** A thread that was woken from a wait with a time-out could have timed out before. */
  private void supposeTimeout(int node) {
    Op op = path.get(node).chosen;
    int waker = cause(node);
    if (kinds[node] != EventKind.RESUME
        || waker < 0
        || "timed out".equals(run.log().detail(rows[node]))
        || !run.earlyTimeouts()
        || !run.log().timedWait(rows[node])) {
      return;
    }
    suppose(op, waker, -1);
  }

  private void suppose(Op op, int last, int cause) {
    racingCount = 0;
    history.suppose(op, last, cause, this::races);
    for (int k = 0; k < racingCount; k++) {
      proposals.propose(racing[k], history.reversal(racing[k], last + 1, op));
    }
  }

  /** What threads stand before for ever could have happened if they had come first. */
  private void supposeWhatIsPending() {
    int last = path.size() - 1;
    for (int t = 1; t < run.threadCount(); t++) {
      LogicalThread thread = run.thread(t);
      EventKind in = steps.blockedIn(t);
      if (thread.blockedOn() != null) {
        suppose(labels.next(thread, in), last, -1);
      } else if (run.endsAbruptly()
          && last >= 0
          && t != run.stopped()
          && run.couldHaveGone(thread)) {
        proposals.propose(lastStep(), new Op[] {labels.next(thread, in)});
      }
    }
  }

  private int lastStep() {
    int i = path.size() - 1;
    while (path.get(i).answers > 0) {
      i--;
    }
    return i;
  }
}
