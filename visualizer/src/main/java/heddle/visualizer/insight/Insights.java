package heddle.visualizer.insight;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.session.DebuggerStepper;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Outcome;
import heddle.visualizer.session.Run;
import heddle.visualizer.session.RunMarks;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.Wish;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is found out aside about the run on display. Each step begins a look ahead by itself; the
 * rest is asked for. An answer that comes when something else is shown is dropped. To be used on
 * the FX thread alone.
 */
public final class Insights implements AutoCloseable {
  /** Replaying a longer beginning for each thread would take too long. */
  private static final int LONGEST = 2_000;

  /** More states are not explored. */
  public static final int MOST_STATES = 300;

  /** A longer failing run is explained only when somebody asks. */
  private static final int BRIEF = 300;

  private final Session session;
  private final Rehearsal rehearsal;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<List<LookAhead>> lookAhead =
      new ReadOnlyObjectWrapper<>(this, "lookAhead", List.of());
  private final ReadOnlyObjectWrapper<Explanation> explanation =
      new ReadOnlyObjectWrapper<>(this, "explanation");
  private final ReadOnlyObjectWrapper<Stopped> stopped =
      new ReadOnlyObjectWrapper<>(this, "stopped");
  private final ReadOnlyObjectWrapper<List<Elsewhere>> elsewhere =
      new ReadOnlyObjectWrapper<>(this, "elsewhere", List.of());
  private final ReadOnlyObjectWrapper<Exploration> exploration =
      new ReadOnlyObjectWrapper<>(this, "exploration");
  private final ReadOnlyObjectWrapper<String> working =
      new ReadOnlyObjectWrapper<>(this, "working", "");
  private CompletableFuture<?> looking = CompletableFuture.completedFuture(null);
  private CompletableFuture<?> explaining = CompletableFuture.completedFuture(null);
  private CompletableFuture<?> asked = CompletableFuture.completedFuture(null);
  private final Map<Trace, Explanation> known = new IdentityHashMap<>();
  private Trace shown;
  private int step = -1;

  /**
   * Why a run fails.
   *
   * @param trace the run
   * @param rescue the nearest passing run, and the point of no return
   * @param needed which switches matter
   */
  record Explanation(Trace trace, Rescue rescue, NeededSwitches needed) {}

  /** Finds out about this session's runs by these tries. */
  public Insights(Session session, Rehearsal rehearsal, Executor fx) {
    this.session = session;
    this.rehearsal = rehearsal;
    this.fx = fx;
    session.viewpoint().onChange(this::moved);
    session.experimentProperty().addListener(o -> exploration.set(null));
    session
        .viewpoint()
        .wishProperty()
        .addListener((o, was, wish) -> Optional.ofNullable(wish).ifPresent(this::reorder));
  }

  /** Finds out about this session's runs in a worker of its own, which starts when it is needed. */
  public static Insights of(Session session, Installation installation, Executor fx) {
    Rehearsal rehearsal = new Rehearsal(() -> new DebuggerStepper(Debugger.start(installation)));
    return new Insights(session, rehearsal, fx);
  }

  /** What would come of stepping each thread now; empty while that is not known. */
  public ReadOnlyObjectProperty<List<LookAhead>> lookAheadProperty() {
    return lookAhead.getReadOnlyProperty();
  }

  /** Why the run on display fails, or {@code null} if nobody has asked. */
  ReadOnlyObjectProperty<Explanation> explanationProperty() {
    return explanation.getReadOnlyProperty();
  }

  /** What became of the others when a thread was stopped, or {@code null}. */
  ReadOnlyObjectProperty<Stopped> stoppedProperty() {
    return stopped.getReadOnlyProperty();
  }

  /** The same schedule on the other variants. */
  ReadOnlyObjectProperty<List<Elsewhere>> elsewhereProperty() {
    return elsewhere.getReadOnlyProperty();
  }

  /** The states that were explored, or {@code null} if nobody has asked for this experiment. */
  public ReadOnlyObjectProperty<Exploration> explorationProperty() {
    return exploration.getReadOnlyProperty();
  }

  /** What is being found out at the moment, in words; empty for nothing. */
  public ReadOnlyObjectProperty<String> workingProperty() {
    return working.getReadOnlyProperty();
  }

  private void moved() {
    Trace trace = session.viewpoint().traceProperty().get();
    int now = session.viewpoint().stepProperty().get();
    boolean other = trace != shown;
    if (other) {
      shown = trace;
      asked.cancel(false);
      explaining.cancel(false);
      working.set("");
      explanation.set(known.get(trace));
      stopped.set(null);
      elsewhere.set(List.of());
      if (explanation.get() != null) {
        mark(explanation.get());
      }
    } else if (now == step) {
      return;
    }
    step = now;
    lookAhead.set(List.of());
    looking.cancel(false);
    if (now <= LONGEST && !Tries.ready(trace, now).isEmpty()) {
      looking = ask(t -> LookAhead.of(t, trace, now), lookAhead::set, e -> {});
    }
    if (other && explanation.get() == null && trace.last() <= BRIEF) {
      explain();
    }
  }

  /** Finds out why the run on display fails; nothing if it does not. */
  public void explain() {
    Trace trace = shown;
    if (trace == null || Outcome.failure(trace).isEmpty()) {
      return;
    }
    explaining.cancel(false);
    explaining =
        begin(
            "Trying other schedules …",
            t -> new Explanation(trace, Rescue.of(t, trace), NeededSwitches.of(t, trace)),
            this::explained);
  }

  private void explained(Explanation found) {
    known.put(found.trace(), found);
    explanation.set(found);
    mark(found);
  }

  private void mark(Explanation found) {
    Rescue rescue = found.rescue();
    session
        .viewpoint()
        .marksProperty()
        .set(
            new RunMarks(
                found.trace(),
                found.needed().all(),
                found.needed().needless(),
                rescue.passing() == null ? 0 : rescue.noReturn()));
  }

  /** Lets this thread never run again after the step on display. */
  public void stop(int thread) {
    Trace trace = shown;
    int after = step;
    if (trace != null) {
      asked.cancel(false);
      asked =
          begin("Going on without it …", t -> Stopped.of(t, trace, after, thread), stopped::set);
    }
  }

  /** Goes every way that threads can go; states that this calls the same are one. */
  public void explore(Function<TraceState, Object> identity) {
    Trace trace = shown;
    if (trace != null) {
      asked.cancel(false);
      asked =
          begin(
              "Exploring the states …",
              t -> Exploration.of(t, trace, identity, MOST_STATES),
              exploration::set);
    }
  }

  /** Looks for a run with the order that was wished for, and opens it as a branch. */
  private void reorder(Wish wish) {
    session.viewpoint().wishProperty().set(null);
    asked.cancel(false);
    asked =
        begin(
            "Looking for that order …",
            t -> Reorder.of(t, wish.trace(), wish.first(), wish.then()),
            this::reordered);
  }

  private void reordered(Reorder result) {
    if (result.found() != null) {
      Run from = session.runsProperty().get().shownProperty().get();
      String name = "Step " + result.wanted() + " before " + result.before();
      session.replayBranch(name, from, result.common(), result.found().schedule(), result.at());
    }
    session.say(result.sentence());
  }

  /** Follows the schedule of the run on display in the scenario's other variants. */
  public void tryElsewhere() {
    Trace trace = shown;
    Experiment experiment = session.experimentProperty().get();
    if (trace != null) {
      asked.cancel(false);
      asked =
          begin(
              "Trying the other variants …",
              t -> Elsewhere.of(t, experiment, trace),
              elsewhere::set);
    }
  }

  /**
   * Opens the nearest passing run as a branch of the failing one, where they part; nothing if none
   * is known.
   */
  public void openRescue() {
    if (explanation.get() == null || explanation.get().rescue().passing() == null) {
      return;
    }
    Rescue rescue = explanation.get().rescue();
    Run from = session.runsProperty().get().shownProperty().get();
    session.replayBranch("Nearest passing run", from, rescue.common(), rescue.passing().schedule());
  }

  /** Opens the run without the stopped thread as a branch. */
  void openStopped() {
    Stopped s = stopped.get();
    Run from = session.runsProperty().get().shownProperty().get();
    String name = "Without " + s.trace().stateAt(0).threadName(s.thread());
    session.replayBranch(name, from, s.after(), s.trace().schedule());
  }

  /** Opens another variant with the same schedule. */
  void openElsewhere(Elsewhere there) {
    Schedule schedule = there.trace().schedule();
    session.open(there.experiment());
    session.replayFailure("The same schedule", schedule.toString());
  }

  private <T> CompletableFuture<T> begin(
      String what, Function<Tries, T> question, Consumer<T> then) {
    working.set(what);
    return ask(
        question,
        answer -> {
          working.set("");
          then.accept(answer);
        },
        failure -> {
          working.set("");
          session.fail(failure);
        });
  }

  private <T> CompletableFuture<T> ask(
      Function<Tries, T> question, Consumer<T> then, Consumer<Throwable> otherwise) {
    CompletableFuture<T> answer = rehearsal.ask(session.experimentProperty().get(), question);
    answer.whenComplete(
        (result, failure) ->
            fx.execute(
                () -> {
                  if (failure == null) {
                    then.accept(result);
                  } else if (!(failure instanceof CancellationException)) {
                    otherwise.accept(failure);
                  }
                }));
    return answer;
  }

  @Override
  public void close() {
    rehearsal.close();
  }
}
