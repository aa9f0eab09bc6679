package heddle.engine.explore.reduction;

import heddle.engine.execution.Ending;
import heddle.engine.execution.Execution;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.model.reduction.Locations;
import heddle.model.reduction.Op;
import heddle.model.reduction.OpText;
import heddle.model.reduction.StateReader;
import heddle.model.reduction.StateWriter;
import heddle.model.reduction.Turn;
import heddle.model.reduction.WakeupTree;
import heddle.model.trace.EventKind;
import java.util.EnumSet;
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
  private final int mostRounds;

  /** A bit for each of the rare events that could have happened and never did. */
  private int withheld;

  private final LastStep steps;
  private final Locations locations = new Locations();
  private final StableNames names;
  private final Labels labels;
  private final Path path = new Path();
  private final Races races;
  private final Upper upper = new Upper(path);

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

  /**
   * A reduction of all runs of a program.
   *
   * @param rareEvents whether they may happen
   * @param mostRounds how often a loop may go round; {@code Integer.MAX_VALUE} for no bound
   * @param watched by what the runs are judged
   * @param printed how much the program has printed so far
   */
  public Reduction(
      Execution run, boolean rareEvents, int mostRounds, Watched watched, IntSupplier printed) {
    this.run = run;
    this.rareEvents = rareEvents;
    this.mostRounds = mostRounds;
    steps = new LastStep(run, printed);
    names = new StableNames(run);
    labels = new Labels(run, names, locations, watched);
    races = new Races(run, path, labels, steps, this::propose);
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
    Set<Alternatives> kinds = EnumSet.noneOf(Alternatives.class);
    for (Alternatives kind : Alternatives.values()) {
      if ((withheld & 1 << kind.ordinal()) != 0) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  // ---- where it stands

  /**
   * Writes where it stands between two executions, so that another process can go on from there.
   */
  public void write(StateWriter to) {
    to.number(1).text(labels.text());
    to.number(Integer.bitCount(withheld));
    withheld().forEach(kind -> to.number(kind.ordinal()));
    to.number(upper.last()).number(path.size());
    for (int i = 0; i < path.size(); i++) {
      path.get(i).turn().write(to, locations);
    }
    OpText.write(to, planned, locations);
  }

  /** Goes on from there; before the first execution. */
  public void read(StateReader from) {
    for (long n = from.number(); n > 0; n--) {
      labels.learn(from.text());
    }
    for (long n = from.number(); n > 0; n--) {
      withheld |= 1 << from.number(Alternatives.values().length - 1);
    }
    int last = (int) from.number();
    for (long n = from.number(); n > 0; n--) {
      path.add(Node.of(Turn.read(from, locations)));
    }
    planned = WakeupTree.of(null, OpText.readTrees(from, locations));
    resumed = Math.max(0, path.size() - 1);
    upper.endsWith(last);
  }

  /** The states above its own, which others look after. */
  public Upper upper() {
    return upper;
  }

  /**
   * Between two executions: what others have to know that they have not been told.
   *
   * @param counted what has been counted, or null
   * @param goesOn whether it is to be told from where to go on
   */
  public String update(String counted, boolean goesOn) {
    StateWriter state = new StateWriter();
    if (goesOn) {
      write(state);
    }
    return upper
        .news(
            labels.text(),
            startsAnew,
            withheld().stream().map(Enum::ordinal).toList(),
            obstacle,
            counted,
            goesOn ? state.toString() : null)
        .text(locations);
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
    Op[] asleep = path.asleepAt(depth);
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

  @Override
  public int mostRounds() {
    return mostRounds;
  }

  /** A reversal may turn out to be impossible, if a step made another one possible unseen. */
  private boolean isPossible(int[] enabled, int count) {
    Node node = path.get(depth);
    if (depth < Math.max(firstNew, resumed) && !contains(enabled, count, node.chosen.thread)) {
      obstacle = "library calls that let other threads go on in a way it does not see";
      return false;
    } else if (depth == upper.last() && !contains(enabled, count, node.chosen.thread)) {
      upper.isImpossible(); // What else can be done there others try.
      redundant = true;
      return false;
    }
    while (!contains(enabled, count, node.chosen.thread)) {
      planned = node.drop();
      if (planned == null) {
        path.shrink(depth);
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
      withheld |= 1 << kind.ordinal();
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
        path.shrink(node); // It was chosen, but not carried out any more.
        depth = node;
      } else {
        label(node, ends);
      }
    }
    steps.note();
  }

  private void label(int node, boolean ends) {
    int row = steps.row();
    int thread = steps.thread();
    races.at(node, row);
    if (node >= firstNew) {
      if (thread != path.get(node).chosen.thread) {
        obstacle = "native code that keeps a thread from standing still";
      }
      EventKind blockedIn = steps.blockedIn(thread);
      int[] inside = labels.inside(run.thread(thread).calledBackBy(), thread);
      races.is(node, run.log().kind(row), blockedIn, inside);
      Op done = labels.done(row, blockedIn, steps.sideEffects(), ends);
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

  /**
   * Looks at the execution that has ended: which others does it call for?
   *
   * @return whether there is another one to run
   */
  public boolean finished() {
    settle(run.endsAbruptly());
    labels.learnPeeked();
    if (obstacle == null) {
      obstacle = obstacleOfRun();
    }
    if (obstacle != null) {
      return false;
    }
    int known = resumed;
    resumed = 0;
    if (labels.learned()) {
      startAnew();
      return true;
    }
    if (!redundant) {
      races.find(known);
    }
    upper.executionMade();
    return backtrack();
  }

  private String obstacleOfRun() {
    if ((long) path.size() * run.threadCount() > MOST_TIMES) {
      return "so many steps of so many threads";
    }
    if (names.leaked()) {
      return "an object that gets from thread to thread inside a library collection";
    } else if (run.waitedOnTop()) {
      return "final calls or class initializers that wait for other threads";
    } else if (run.cutDaemons()) {
      return "daemon threads that do not end";
    } else if (run.hooksOfSeveral()) {
      return "shutdown hooks that several threads have added";
    }
    return run.ending() == Ending.PINNED
        ? "native code that keeps a thread from standing still"
        : null;
  }

  private void startAnew() {
    startsAnew = true;
    path.shrink(0);
    races.shrink(0);
    planned = WakeupTree.empty();
    firstNew = 0;
    upper.startAnew();
  }

  private void propose(int from, Op[] sequence) {
    Node node = path.get(from);
    if (!node.covers(sequence) && node.alternatives.insert(sequence)) {
      upper.note(from, sequence);
    }
  }

  private boolean backtrack() {
    for (int d = path.size() - 1; d > upper.last(); d--) {
      WakeupTree plan = path.get(d).advance();
      if (plan != null) {
        planned = plan;
        firstNew = d;
        races.shrink(d);
        return true;
      }
      path.shrink(d);
    }
    return false;
  }
}
