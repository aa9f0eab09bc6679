package heddle.client;

import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.protocol.Protocol.Type;
import heddle.model.reduction.PartUpdate;
import heddle.model.reduction.Phase;
import heddle.model.reduction.SavedSearch;
import heddle.model.reduction.SharedTree;
import heddle.model.reduction.StateReader;
import heddle.model.reduction.StateWriter;
import heddle.model.report.Estimate;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * An exhaustive search by several workers, each of which explores a part at a time: gives them
 * parts, has them hand something over where one has nothing to do, and adds up what they count. All
 * executions together are those that one worker makes, each once. A worker that dies loses what it
 * has done since it last told where it is, about a second ago; another one goes on from there.
 *
 * <p>Safe for use by several threads: each worker has one that takes parts and waits for them, and
 * one that tells of them.
 */
final class SharedSearch {
  /** Executions made after a failure in the hope of a simpler one. */
  private static final int AFTERMATH = 2_000;

  /** So often a worker may die at one part before that is the program's fault. */
  private static final int DEATHS = 2;

  private static final String AGAIN =
      " Another worker went on from where it had been, and ended in the same way: the program is"
          + " the cause. Look for native code and for Unsafe.";

  private final SearchOptions options;
  private final SharedState title;
  private final Consumer<Report> listener;

  private final long began = System.nanoTime();
  private final Deque<PartTask> ready = new ArrayDeque<>();
  private final List<PartTask> running = new ArrayList<>();
  private final List<Phase> phases = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();
  private final Set<String> learned = new LinkedHashSet<>();
  private final Set<Integer> withheld = new TreeSet<>();
  private SharedTree tree = new SharedTree();
  private SavedSearch counted = SavedSearch.nothing(false);
  private String obstacle;
  private Estimate estimate;
  private int epoch;
  private int idle;
  private long executionsBefore;

  private long madeBefore;

  /** What had been counted when it was resumed: its bounds count from there. */
  private long resumedAt;

  private long stopAt = Long.MAX_VALUE;
  private boolean stopped;
  private boolean over;
  private Exception failure;

  /**
   * A search from its beginning, or from where another one stood.
   *
   * @param options with all bounds
   * @param state says what a saved state begins with
   * @param listener told of the report so far
   */
  SharedSearch(SearchOptions options, SharedState state, Consumer<Report> listener)
      throws BadInputException {
    this.options = options;
    this.title = state;
    this.listener = listener;
    if (options.resume() == null) {
      beginPhase(false);
    } else {
      resume(options.resume());
    }
  }

  private void beginPhase(boolean rare) {
    counted = SavedSearch.nothing(rare);
    learned.clear();
    withheld.clear();
    startAnew();
  }

  /** Nothing has been looked at, with what has been learned. */
  private void startAnew() {
    epoch++;
    counted = SavedSearch.nothing(counted.rare());
    tree = new SharedTree();
    reports.clear();
    ready.clear();
    running.forEach(t -> t.tell(Type.CANCEL));
    ready.add(task(tree.whole()));
  }

  private PartTask task(SharedTree.Part part) {
    StateWriter to = new StateWriter();
    SavedSearch nothing = SavedSearch.nothing(counted.rare());
    nothing.write(to);
    to.number(learned.size());
    learned.forEach(to::text);
    to.number(0);
    tree.begin(part, to);
    return new PartTask(epoch, part, to.toString(), nothing);
  }

  // ---- what workers take, and tell

  /** The next part to explore; waits for one. Null if there are no more. */
  synchronized PartTask take() throws InterruptedException {
    while (true) {
      PartTask next = over ? null : next();
      if (next != null) {
        next.slice = 0;
        running.add(next);
        // Half of what is left, so that there is some for those who come after it.
        next.slice = Math.max(1, (mostExecutions() - committed()) / 2);
        return next;
      } else if (over) {
        return null;
      } else if (running.isEmpty()) {
        endPhase();
      } else {
        idle++;
        askToShare();
        wait();
        idle--;
      }
    }
  }

  private PartTask next() {
    if (!stopped && isUsedUp()) {
      stop();
    }
    if (stopped || committed() >= mostExecutions()) {
      return null;
    } else if (!ready.isEmpty()) {
      return ready.remove();
    }
    SharedTree.Part part = tree.take();
    return part == null ? null : task(part);
  }

  /** How a worker is to explore a part. */
  synchronized SearchOptions optionsOf(PartTask task) {
    return options
        .withStrategy("exhaustive")
        .withPart(SearchOptions.PART)
        .withResume(task.resume)
        .withExecutions(task.slice)
        .withSeconds(Math.max(0.001, secondsLeft()));
  }

  /** Which part of the bounds this phase may use up. */
  private double share() {
    return options.strategy().equals("exhaustive") ? 1 : counted.rare() ? 0.75 : 0.5;
  }

  private long mostExecutions() {
    return resumedAt + (long) (options.executions() * share());
  }

  private double secondsLeft() {
    return options.seconds() * share() - (System.nanoTime() - began) / 1e9;
  }

  /** How much of all the time is left, at least a moment. */
  synchronized double secondsOfAll() {
    return Math.max(0.05, options.seconds() - (System.nanoTime() - began) / 1e9);
  }

  private long executions() {
    return executionsBefore
        + counted.executions()
        + underWay().stream().mapToLong(PartTask::executions).sum();
  }

  /** The parts that have been begun and not ended. */
  private List<PartTask> underWay() {
    List<PartTask> tasks = new ArrayList<>(ready);
    running.stream().filter(this::counts).forEach(tasks::add);
    return tasks;
  }

  private boolean counts(PartTask task) {
    return task.epoch == epoch;
  }

  /** Executions made, counted or not, but for those of parts that are explored at present. */
  private long made() {
    long made = madeBefore + counted.number();
    for (PartTask t : underWay()) {
      made += running.contains(t) ? 0 : t.counted.number();
    }
    return made;
  }

  /** Executions made, and such as workers have been told to make. */
  private long committed() {
    long committed = made();
    for (PartTask t : running) {
      committed += counts(t) ? t.counted.number() + t.slice : 0;
    }
    return committed;
  }

  private boolean isUsedUp() {
    return made() >= mostExecutions() || executions() >= stopAt || secondsLeft() <= 0;
  }

  /** A worker has begun with a part, and listens here. */
  synchronized void began(PartTask task, Consumer<Type> worker) {
    task.worker = worker;
    task.asked = false;
    if (stopped || !counts(task)) {
      task.tell(Type.CANCEL);
    } else if (idle > 0) {
      askToShare();
    }
  }

  private void askToShare() {
    for (PartTask t : running) {
      if (counts(t) && !t.asked && t.worker != null) {
        t.asked = true;
        t.tell(Type.SHARE);
      }
    }
  }

  /** A worker tells something of its part. */
  void told(PartTask task, Message message) {
    Report soFar;
    synchronized (this) {
      if (message.text() != null) {
        update(task, PartUpdate.read(message.text(), tree(task).locations()));
      }
      if (message.report() != null) {
        task.latest = message.report();
        estimate = message.report().estimate() == null ? estimate : message.report().estimate();
        if (!stopped && isUsedUp()) {
          stop();
        }
      }
      soFar = soFar();
    }
    listener.accept(soFar);
  }

  /** What is told of a part of a search that was started anew is read, but changes nothing. */
  private SharedTree tree(PartTask task) {
    return counts(task) ? tree : new SharedTree();
  }

  private void update(PartTask task, PartUpdate update) {
    boolean isNew = update.startsAnew() && learned.add(update.learned());
    if (isNew && !stopped) {
      startAnew();
    } else if (counts(task)) {
      tree.update(task.part, update);
      withheld.addAll(update.withheld());
      task.asked &= update.handedOver().isEmpty();
      if (update.obstacle() != null) {
        obstacle = update.obstacle();
        stop();
      }
      if (update.counted() != null) {
        task.counted = SavedSearch.read(new StateReader(update.counted()));
        task.resume = update.counted() + " " + update.state();
        task.deaths = 0;
      }
    }
    notifyAll();
  }

  /** A worker has done with a part: explored it, or stopped. */
  void done(PartTask task, Message answer) {
    synchronized (this) {
      PartUpdate update = PartUpdate.read(answer.text(), tree(task).locations());
      update(task, update);
      running.remove(task);
      if (counts(task)) {
        reports.add(answer.report());
        note(task, update);
      }
      notifyAll();
    }
  }

  private void note(PartTask task, PartUpdate update) {
    boolean failed = !options.all() && !task.counted.failures().isEmpty();
    if (update.state() == null) {
      counted = counted.plus(task.counted);
      tree.done(task.part);
    } else {
      ready.add(task);
    }
    if (failed) {
      stopAt = Math.min(stopAt, executions() + AFTERMATH);
    }
    if (isUsedUp()) {
      stop();
    }
  }

  /**
   * A worker has died, or cannot do its work; what it had in hand is taken up again.
   *
   * @return whether that makes sense
   */
  synchronized boolean lost(PartTask task, BadInputException why) {
    running.remove(task);
    task.worker = null;
    task.latest = null;
    task.asked = false;
    boolean died = why.getCause() instanceof WorkerDeath;
    boolean again = died && ++task.deaths < DEATHS;
    if (again && counts(task)) {
      ready.add(task);
    } else if (!again) {
      fail(died ? new BadInputException(why.getMessage() + AGAIN, why) : why);
    }
    notifyAll();
    return again;
  }

  /** The search cannot be made. */
  synchronized void fail(Exception why) {
    failure = failure == null ? why : failure;
    stop();
  }

  /** Stops all workers; they tell how far they have come. */
  synchronized void stop() {
    stopped = true;
    running.forEach(t -> t.tell(Type.CANCEL));
    notifyAll();
  }

  private void endPhase() {
    boolean more = !ready.isEmpty() || tree.waits();
    SavedSearch sum = counted;
    for (PartTask t : ready) {
      sum = sum.plus(t.counted);
    }
    phases.add(new Phase(more, obstacle, List.copyOf(withheld), sum));
    boolean all = !more && obstacle == null && sum.truncated() == 0 && sum.hidden() == 0;
    if (all && !stopped && !counted.rare() && !withheld.isEmpty()) {
      executionsBefore += counted.executions();
      madeBefore += counted.number();
      beginPhase(true);
    } else {
      over = true;
    }
    notifyAll();
  }

  // ---- what came of it

  /** What is wrong with the search, or null. */
  synchronized Exception failure() {
    return failure;
  }

  /** For the worker that concludes what was found; when all have done. */
  synchronized String phases() {
    StateWriter to = new StateWriter();
    to.number(phases.size());
    phases.forEach(p -> p.write(to));
    return to.toString();
  }

  /** Whether all within the bounds has been looked at, or a failure ends the search. */
  synchronized boolean decided() {
    Phase last = phases.getLast();
    boolean complete = phases.size() > 1 || !last.more() && obstacle == null;
    boolean failed = phases.stream().anyMatch(p -> !p.counted().failures().isEmpty());
    return complete || failed && !options.all();
  }

  private Report soFar() {
    return Report.of(title.target())
        .strategy("exhaustive")
        .seed(options.seed())
        .executions(executions())
        .steps(sum(counted.steps(), SavedSearch::steps, Report::steps))
        .truncated(sum(counted.truncated(), SavedSearch::truncated, Report::truncated))
        .awaiting(sum(counted.awaiting(), SavedSearch::awaiting, Report::awaiting))
        .looping(sum(counted.looping(), SavedSearch::looping, Report::looping))
        .seconds((System.nanoTime() - began) / 1e9)
        .estimate(estimate == null ? null : estimate.moreThan(executions()))
        .state(options.saves() ? state() : null)
        .build();
  }

  private long sum(long ended, ToLongFunction<SavedSearch> saved, ToLongFunction<Report> lastTold) {
    long sum = ended;
    for (PartTask t : underWay()) {
      long then = saved.applyAsLong(t.counted);
      sum += t.latest == null ? then : Math.max(then, lastTold.applyAsLong(t.latest));
    }
    return sum;
  }

  /** The report on the whole, of which this is what one worker has concluded. */
  synchronized Report completed(Report end) {
    List<Report> all = new ArrayList<>(reports);
    all.addFirst(end);
    boolean left = !end.exhaustive() && phases.getLast().more() && obstacle == null;
    return end.but()
        .seconds((System.nanoTime() - began) / 1e9)
        .hidden(MergedReport.hidden(all))
        .remarks(MergedReport.remarks(all))
        .progress(MergedReport.progress(end.progress(), reports))
        .estimate(end.exhaustive() || estimate == null ? null : estimate.moreThan(end.executions()))
        .state(options.saves() && left && (options.all() || !end.failure()) ? state() : null)
        .build();
  }

  // ---- as text

  /** Where it stands. */
  private String state() {
    List<PartTask> tasks = underWay();
    StateWriter to = new StateWriter();
    title.write(to);
    boolean ended = !phases.isEmpty() && over;
    List<Phase> past = ended ? phases.subList(0, phases.size() - 1) : phases;
    to.number(past.size());
    past.forEach(p -> p.write(to));
    counted.write(to);
    to.number(learned.size());
    learned.forEach(to::text);
    to.number(withheld.size());
    withheld.forEach(to::number);
    tree.write(to, tasks.stream().map(t -> t.part).toList());
    tasks.forEach(t -> to.text(t.resume));
    return to.toString();
  }

  private void resume(String state) throws BadInputException {
    try {
      StateReader from = new StateReader(state);
      title.read(from);
      for (long n = from.number(); n > 0; n--) {
        phases.add(Phase.read(from));
        executionsBefore += phases.getLast().counted().executions();
        madeBefore += phases.getLast().counted().number();
      }
      counted = SavedSearch.read(from);
      for (long n = from.number(); n > 0; n--) {
        learned.add(from.text());
      }
      for (long n = from.number(); n > 0; n--) {
        withheld.add((int) from.number());
      }
      for (SharedTree.Part part : tree.read(from)) {
        String resume = from.text();
        SavedSearch its = SavedSearch.read(new StateReader(resume));
        ready.add(new PartTask(epoch, part, resume, its));
      }
      resumedAt = made();
    } catch (StateReader.BrokenState e) {
      throw SharedState.cannotResume(e.getMessage());
    }
  }
}
