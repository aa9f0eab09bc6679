package heddle.engine.explore.reduction;

import heddle.engine.execution.Ending;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Dynamic partial-order reduction with sleep sets and wakeup trees (Abdulla, Aronis, Jonsson,
 * Sagonas, "Source sets: a foundation for optimal dynamic partial order reduction", JACM 2017):
 * executions that differ only in the order of independent operations are equivalent, and one of
 * each class is run.
 *
 * <p>Deviation: what a thread is about to do is compared as if a compare-and-set were always a
 * write, since its outcome is not known yet. That can let a redundant execution begin; it is given
 * up and counted.
 *
 * <p>Use: {@link #begin}, run, {@link #finished}, until that answers false.
 */
public final class Reduction implements Strategy {
  private final Execution run;
  private final StableNames names;
  private final Ops ops;
  private final List<Choice> path = new ArrayList<>();
  private int depth;
  private int firstNew;
  private WakeupTree planned = WakeupTree.empty();
  private boolean redundant;
  private final Set<Alternatives> withheld = EnumSet.noneOf(Alternatives.class);
  private String obstacle;

  /** A reduction of all runs of a program. */
  public Reduction(Execution run) {
    this.run = run;
    names = new StableNames(run);
    ops = new Ops(run, names);
  }

  /** Before each execution. */
  public void begin() {
    depth = 0;
    redundant = false;
    names.startAnew();
  }

  /** Whether the last execution was given up because an equivalent one has been run. */
  public boolean redundant() {
    return redundant;
  }

  /** What in the program this search cannot take into account, or null. */
  public String obstacle() {
    return obstacle;
  }

  /** The rare events that could have happened and never did. */
  public Set<Alternatives> withheld() {
    return withheld;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    names.update();
    if (depth < path.size()) {
      return path.get(depth++).chosen.thread();
    }
    List<Op> asleep = depth == 0 ? new ArrayList<>() : previous().asleepAfter(lastDone());
    int choice =
        planned.isEmpty() ? firstAwake(enabled, count, current, asleep) : planned.firstThread();
    if (choice >= 0 && !existsAndLives(choice)) {
      obstacle = "library calls that let other threads go on in a way it does not see";
    }
    if (choice < 0 || obstacle != null) {
      redundant = true;
      return ABANDON;
    }
    WakeupTree alternatives = planned;
    planned = alternatives.isEmpty() ? WakeupTree.empty() : alternatives.takeFirst();
    path.add(new Choice(ops.next(run.thread(choice)), asleep, alternatives));
    depth++;
    return choice;
  }

  private boolean existsAndLives(int thread) {
    return thread < run.threadCount() && run.thread(thread).nextKind() != null;
  }

  private Choice previous() {
    return path.get(depth - 1);
  }

  private Op lastDone() {
    for (int row = run.log().size() - 1; ; row--) {
      Op op = ops.done(row);
      if (op != null) {
        return op;
      }
    }
  }

  private static int firstAwake(int[] enabled, int count, int current, List<Op> asleep) {
    int first = -1;
    for (int i = 0; i < count; i++) {
      int thread = enabled[i];
      if (asleep.stream().noneMatch(o -> o.thread() == thread)) {
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
    if (kind.rare()) {
      withheld.add(kind);
      return 0;
    }
    obstacle = "a notify that could wake one of several threads";
    return 0;
  }

  /**
   * Looks at the execution that has ended: which others does it call for?
   *
   * @return whether there is another one to run
   */
  public boolean finished() {
    if (obstacle != null) {
      return false;
    }
    if (!redundant) {
      names.update();
      List<Op> done = done();
      if (run.ending() == Ending.STEP_LIMIT) {
        path.removeLast(); // chosen, but not carried out any more
      }
      if (obstacle == null && done.size() != path.size()) {
        obstacle = "a choice that is no step";
      }
      if (run.waitedOnTop()) {
        obstacle = "final calls or class initializers that wait for other threads";
      }
      if (run.cutDaemons()) {
        obstacle = "daemon threads that do not end";
      }
      if (run.shutDown()) {
        obstacle = "shutdown hooks";
      }
      if (names.leaked()) {
        obstacle = "an object that gets from thread to thread inside a library collection";
      }
      if (obstacle != null) {
        return false;
      }
      Races.find(done, run.threadCount(), firstNew, this::propose);
    }
    return backtrack();
  }

  private List<Op> done() {
    EventLog log = run.log();
    List<Op> done = new ArrayList<>();
    for (int row = 0; row < log.size(); row++) {
      if (log.thread(row) > 0 && log.step(row) > 0 && !log.kind(row).marker()) {
        done.add(ops.done(row));
        noteObstacle(log.kind(row), run.thread(log.thread(row)));
        if (log.kind(row) == EventKind.CALL && isAboutThreads(log.target(row))) {
          obstacle = "a question about the state of threads";
        }
      }
    }
    return done;
  }

  private static boolean isAboutThreads(Object target) {
    return target instanceof Thread || target instanceof ThreadGroup;
  }

  private void noteObstacle(EventKind kind, LogicalThread t) {
    switch (kind) {
      case SLEEP -> obstacle = "sleep";
      case INTERRUPT -> obstacle = "interruption";
      default -> {
        if (t.usedTimeout()) {
          obstacle = "waiting with a time-out";
        }
      }
    }
  }

  private void propose(int from, List<Op> sequence) {
    Choice choice = path.get(from);
    if (!choice.covers(sequence)) {
      choice.alternatives.insert(sequence);
    }
  }

  private boolean backtrack() {
    for (int d = path.size() - 1; d >= 0; d--) {
      Choice explored = path.remove(d);
      WakeupTree alternatives = explored.alternatives;
      if (!alternatives.isEmpty()) {
        firstNew = d;
        resume(explored, alternatives);
        return true;
      }
    }
    return false;
  }

  /** The next thing to try from a state: what it stands before is in the wakeup tree. */
  private void resume(Choice explored, WakeupTree alternatives) {
    Op next = alternatives.firstOp();
    planned = alternatives.takeFirst();
    path.add(new Choice(next, explored.asleepWithChosen(), alternatives));
  }
}
