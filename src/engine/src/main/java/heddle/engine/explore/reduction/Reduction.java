package heddle.engine.explore.reduction;

import heddle.engine.execution.Ending;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Optimal dynamic partial-order reduction: sleep sets and wakeup trees (Abdulla, Aronis, Jonsson,
 * Sagonas, "Source sets: a foundation for optimal dynamic partial order reduction", JACM 2017).
 * Executions that differ only in the order of independent operations are equivalent, and one of
 * each class is run.
 *
 * <p>What goes beyond the paper: questions within a step (which waiter to notify, whether to wake
 * up for no reason) branch without ever being exchanged; a step that was kept from happening (a
 * monitor taken for ever, a time-out before a notification) races as if it had happened; and
 * whether a compare-and-set in a reversed race wins is worked out from the values in the log.
 *
 * <p>Use: {@link #begin}, run, {@link #finished}, until that answers false.
 */
public final class Reduction implements Strategy {
  /** Steps times threads, since of each step is kept what of each thread comes before it. */
  private static final int MOST_TIMES = 10_000_000;

  private static final int MOST_ANSWERS = 64;

  private final Execution run;
  private final boolean rareEvents;
  private final Set<Alternatives> withheld = EnumSet.noneOf(Alternatives.class);
  private final LastStep steps;
  private final Locations locations = new Locations();
  private final StableNames names;
  private final Labels labels;
  private final History history = new History();
  private final List<Node> path = new ArrayList<>();

  // Of the nodes of the path: the row of the log, and what kind of operation it was.
  private int[] rows = new int[64];
  private EventKind[] kinds = new EventKind[64];

  /** What a thread was blocked in when the step was made that says that it goes on. */
  private EventKind[] blockedIn = new EventKind[64];

  /** What the closed call touches that has called back a step. */
  private int[][] inside = new int[64][];

  private int[] nodeOfStep = new int[64];

  // How far the current execution is.
  private int depth;
  private int unlabelled;
  private int firstNew;
  private WakeupTree planned = WakeupTree.empty();

  /** Until the first execution after a state was read: which steps of it were made before. */
  private int resumed;

  private boolean redundant;
  private boolean startsAnew;
  private String obstacle;

  // The races of the step that is being looked at.
  private int[] racing = new int[8];
  private int racingCount;

  /**
   * A reduction of all runs of a program.
   *
   * @param rareEvents whether they may happen
   * @param watched by what the runs are judged
   * @param printed how much the program has printed so far
   */
  public Reduction(Execution run, boolean rareEvents, Watched watched, IntSupplier printed) {
    this.run = run;
    this.rareEvents = rareEvents;
    steps = new LastStep(run, printed);
    names = new StableNames(run);
    labels = new Labels(run, names, locations, watched);
  }

  /** Before each execution. */
  public void begin() {
    depth = 0;
    unlabelled = -1;
    redundant = false;
    startsAnew = false;
    steps.startAnew();
    names.startAnew();
  }

  /** Whether the last execution was given up because an equivalent one has been run. */
  public boolean redundant() {
    return redundant;
  }

  /**
   * Whether something was seen in the last execution that makes operations dependent which were
   * taken to be independent before: all executions so far do not count.
   */
  public boolean startsAnew() {
    return startsAnew;
  }

  /** What in the program this search cannot take into account, or null. */
  public String obstacle() {
    return obstacle;
  }

  /** The rare events that could have happened and never did. */
  public Set<Alternatives> withheld() {
    return withheld;
  }

  // ---- where it stands

  /**
   * Writes where it stands between two executions, so that another process can go on from there.
   */
  public void write(StateWriter to) {
    labels.write(to);
    to.number(withheld.size());
    withheld.forEach(kind -> to.number(kind.ordinal()));
    to.number(path.size());
    for (Node node : path) {
      node.write(to, locations);
    }
    OpText.write(to, planned, locations);
  }

  /** Goes on from there; before the first execution. */
  public void read(StateReader from) {
    labels.read(from);
    for (long n = from.number(); n > 0; n--) {
      withheld.add(Alternatives.values()[from.number(Alternatives.values().length - 1)]);
    }
    for (long n = from.number(); n > 0; n--) {
      path.add(Node.read(from, locations));
    }
    planned = WakeupTree.of(null, OpText.readTrees(from, locations));
    resumed = path.size() - 1;
  }

  // ---- decisions

  @Override
  public int next(int[] enabled, int count, int current) {
    settle(false);
    if (obstacle != null) {
      return ABANDON;
    }
    if (depth < path.size() && isPossible(enabled, count)) {
      return step(path.get(depth).chosen.thread);
    } else if (redundant || obstacle != null) {
      return ABANDON;
    }
    Op[] asleep = asleep();
    int choice = plannedThread(enabled, count, asleep);
    WakeupTree alternatives = planned;
    if (choice > 0) {
      planned = planned.takeFirst();
    } else {
      alternatives = planned = WakeupTree.empty();
      choice = firstAwake(enabled, count, current, asleep);
    }
    if (choice < 0) {
      redundant = true;
      return ABANDON;
    }
    path.add(Node.ofThread(Op.step(choice), asleep, alternatives));
    return step(choice);
  }

  @Override
  public boolean leavesOutVainRounds() {
    return true;
  }

  /** A reversal may turn out to be impossible, if a step made another one possible unseen. */
  private boolean isPossible(int[] enabled, int count) {
    Node node = path.get(depth);
    if (depth < firstNew && !contains(enabled, count, node.chosen.thread)) {
      obstacle = "library calls that let other threads go on in a way it does not see";
      return false;
    }
    while (!contains(enabled, count, node.chosen.thread)) {
      planned = node.drop();
      if (planned == null) {
        path.subList(depth, path.size()).clear();
        redundant = true;
        return false;
      }
    }
    return true;
  }

  private static boolean contains(int[] enabled, int count, int thread) {
    for (int i = 0; i < count; i++) {
      if (enabled[i] == thread) {
        return true;
      }
    }
    return false;
  }

  private int step(int thread) {
    unlabelled = depth++;
    return thread;
  }

  private Op[] asleep() {
    int i = depth - 1;
    while (i >= 0 && path.get(i).answers > 0) {
      i--;
    }
    return i < 0 ? Node.nothingAsleep() : path.get(i).asleepAfter();
  }

  /** The thread that the plan begins with; 0 if there is no plan or it cannot be carried out. */
  private int plannedThread(int[] enabled, int count, Op[] asleep) {
    if (planned.isEmpty() || planned.first().isAnswer()) {
      return 0;
    }
    int thread = planned.first().thread;
    return contains(enabled, count, thread) && !sleeps(thread, asleep) ? thread : 0;
  }

  private static boolean sleeps(int thread, Op[] asleep) {
    for (Op o : asleep) {
      if (o.thread == thread) {
        return true;
      }
    }
    return false;
  }

  private static int firstAwake(int[] enabled, int count, int current, Op[] asleep) {
    int first = -1;
    for (int i = 0; i < count; i++) {
      int thread = enabled[i];
      if (!sleeps(thread, asleep)) {
        if (thread == current) {
          return thread;
        }
        first = first < 0 ? thread : first;
      }
    }
    return first;
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    if (kind.rare() && !rareEvents) {
      withheld.add(kind);
      return 0;
    }
    if (depth < path.size()) {
      return path.get(depth++).chosen.answer;
    }
    if (unlabelled < 0 || count > MOST_ANSWERS) {
      obstacle = "a choice among " + count + " that is no part of a step";
      return 0;
    }
    int thread = path.get(unlabelled).chosen.thread;
    int answer = 0;
    boolean free = planned.isEmpty();
    WakeupTree alternatives = WakeupTree.empty();
    if (!planned.isEmpty() && planned.first().isAnswer() && planned.first().answer < count) {
      answer = planned.first().answer;
      alternatives = planned;
      planned = planned.takeFirst();
    }
    path.add(Node.ofQuestion(Op.answer(thread, answer), count, free, alternatives));
    depth++;
    return answer;
  }

  // ---- what has been done

  /** The last step has been made: what was it? */
  private void settle(boolean ends) {
    names.update();
    int node = unlabelled;
    if (node >= 0) {
      unlabelled = -1;
      if (!steps.find()) {
        path.subList(node, path.size()).clear(); // It was chosen, but not carried out any more.
        depth = node;
      } else {
        label(node, ends);
      }
    }
    steps.note();
  }

  private void label(int node, boolean ends) {
    int row = steps.row();
    int step = run.log().step(row);
    reserve(node, step);
    rows[node] = row;
    nodeOfStep[step] = node;
    int thread = steps.thread();
    if (node >= firstNew) {
      if (thread != path.get(node).chosen.thread) {
        obstacle = "native code that keeps a thread from standing still";
      }
      kinds[node] = run.log().kind(row);
      blockedIn[node] = steps.blockedIn(thread);
      inside[node] = labels.inside(run.thread(thread).calledBackBy(), thread);
      Op done = labels.done(row, blockedIn[node], steps.sideEffects(), ends);
      if (node < resumed) {
        // An answer may have been another one when the step was labelled, which is what counts.
        boolean asked = path.get(node + 1).answers > 0;
        if (!asked && !done.equalTo(path.get(node).chosen)) {
          obstacle = "a state that was saved of another program";
        }
        done = path.get(node).chosen;
      }
      path.get(node).chosen = done;
    }
    steps.pass();
  }

  private void reserve(int node, int step) {
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
  }

  /**
   * Looks at the execution that has ended: which others does it call for?
   *
   * @return whether there is another one to run
   */
  public boolean finished() {
    settle(endsAbruptly());
    labels.learnPeeked();
    if (obstacle == null) {
      obstacle = obstacleOfRun();
    }
    if (obstacle != null) {
      return false;
    }
    resumed = 0;
    if (labels.learned()) {
      startAnew();
      return true;
    }
    if (!redundant) {
      findRaces();
    }
    return backtrack();
  }

  private String obstacleOfRun() {
    if ((long) path.size() * run.threadCount() > MOST_TIMES) {
      return "so many steps of so many threads";
    }
    if (names.leaked()) {
      return "an object that gets from thread to thread inside a library collection";
    } else if (run.peeked().unseen()) {
      return "invariants that look into collections which change without a step";
    } else if (run.waitedOnTop()) {
      return "final calls or class initializers that wait for other threads";
    } else if (run.cutDaemons()) {
      return "daemon threads that do not end";
    } else if (run.shutDown() && (run.hooks() > 1 || run.ending() == Ending.EXIT)) {
      return "several shutdown hooks, or such as run on exit";
    }
    return run.ending() == Ending.PINNED
        ? "native code that keeps a thread from standing still"
        : null;
  }

  private void startAnew() {
    startsAnew = true;
    path.clear();
    history.shrink(0);
    planned = WakeupTree.empty();
    firstNew = 0;
  }

  /** Whether the program ended while threads could have gone on. */
  private boolean endsAbruptly() {
    return run.ending() == Ending.EXIT
        || run.ending() == Ending.FAILURE
        || run.ending() == Ending.HANG;
  }

  private void findRaces() {
    for (int i = history.size(); i < path.size(); i++) {
      Node node = path.get(i);
      racingCount = 0;
      if (node.answers > 0) {
        history.add(node.chosen, -1, -1, 0, null);
      } else {
        add(node.chosen, i);
        for (int k = 0; k < racingCount; k++) {
          if (couldComeFirst(i, racing[k])) {
            propose(racing[k], history.reversal(racing[k], i, reversed(i, racing[k])));
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
    if (comesLast(op, node)) {
      history.addAfterAll(op, monitor, holding);
    } else {
      history.add(op, cause(node), monitor, holding, this::races);
    }
  }

  /** Whether a step could be only because nothing else could, so that it cannot come earlier. */
  private boolean comesLast(Op op, int node) {
    boolean lateTimeout =
        !run.earlyTimeouts()
            && kinds[node] == EventKind.RESUME
            && "timed out".equals(run.log().detail(rows[node]));
    return lateTimeout
        || run.shutDown() && run.isHook(run.thread(op.thread)) && history.latest(op.thread) < 0;
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

  private void propose(int from, Op[] sequence) {
    Node node = path.get(from);
    if (!node.covers(sequence)) {
      node.alternatives.insert(sequence);
    }
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
        || !run.thread(op.thread).usedTimeout()) {
      return;
    }
    suppose(op, waker, -1);
  }

  private void suppose(Op op, int last, int cause) {
    racingCount = 0;
    history.suppose(op, last, cause, this::races);
    for (int k = 0; k < racingCount; k++) {
      propose(racing[k], history.reversal(racing[k], last + 1, op));
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
      } else if (endsAbruptly() && last >= 0 && t != run.stopped() && run.couldHaveGone(thread)) {
        propose(lastStep(), new Op[] {labels.next(thread, in)});
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

  private boolean backtrack() {
    for (int d = path.size() - 1; d >= 0; d--) {
      WakeupTree plan = path.get(d).advance();
      if (plan != null) {
        planned = plan;
        firstNew = d;
        history.shrink(Math.min(d, history.size()));
        return true;
      }
      path.removeLast();
    }
    return false;
  }
}
