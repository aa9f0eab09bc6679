package heddle.visualizer.session;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What a person does with one scenario at a time: steps its threads, goes back, chooses otherwise.
 * Past steps are shown from what is recorded; the worker runs only what nobody has seen yet. Knows
 * no controls. To be used on the FX thread alone.
 */
public final class Session implements AutoCloseable {
  /** A worker makes no more steps for one request. */
  private static final int AT_ONCE = 10_000;

  private final Viewpoint viewpoint = new Viewpoint();
  private final Stepper stepper;
  private final Faults faults;
  private final Journey journey = new Journey(this);
  private final Trail trail = new Trail(this);
  private final WorkerPlace worker;
  private final Requests requests;
  private final Map<Experiment, Runs> seen = new HashMap<>();
  private final Map<Run, RecordedSchedule> recordings = new HashMap<>();
  private final ReadOnlyObjectWrapper<Experiment> experiment =
      new ReadOnlyObjectWrapper<>(this, "experiment");
  private final ReadOnlyObjectWrapper<Runs> runs =
      new ReadOnlyObjectWrapper<>(this, "runs", new Runs());
  private final ReadOnlyObjectWrapper<RecordedSchedule> recording =
      new ReadOnlyObjectWrapper<>(this, "recording");
  private final ReadOnlyIntegerWrapper lastThread = new ReadOnlyIntegerWrapper(this, "lastThread");
  private final BooleanProperty statements = new SimpleBooleanProperty(this, "statements");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice");

  /** Steps with this stepper, and comes back to the FX thread through this executor. */
  public Session(Stepper stepper, Executor fx, Faults faults) {
    this.faults = faults;
    this.stepper = stepper;
    this.worker = new WorkerPlace(stepper);
    this.requests = new Requests(fx, viewpoint::prepare, this::failed);
    viewpoint.onChange(
        () -> trail.moved(experiment.get(), shown(), viewpoint.stepProperty().get()));
    stepper.onLost(sentence -> fx.execute(() -> lost(sentence)));
    stepper.onRestored(trace -> fx.execute(() -> restored(trace)));
  }

  /** What all views look at. */
  public Viewpoint viewpoint() {
    return viewpoint;
  }

  /** What lets runs go on by themselves. */
  public Journey journey() {
    return journey;
  }

  /** Where the user has been. */
  public Trail trail() {
    return trail;
  }

  /** The scenario that is open and the class that it is tried on, or {@code null}. */
  public ReadOnlyObjectProperty<Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /** The runs of the experiment that is open. */
  public ReadOnlyObjectProperty<Runs> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** The recorded schedule that the run on display follows, or {@code null}. */
  public ReadOnlyObjectProperty<RecordedSchedule> recordingProperty() {
    return recording.getReadOnlyProperty();
  }

  /** The thread that was stepped last, or 0. */
  public ReadOnlyIntegerProperty lastThreadProperty() {
    return lastThread.getReadOnlyProperty();
  }

  /** Whether the worker is at work. */
  public ReadOnlyBooleanProperty busyProperty() {
    return requests.busyProperty();
  }

  /** What the user is to know last; whoever tells it may set it to {@code null}. */
  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** Opens a scenario with its own class. */
  public void open(Scenario scenario) {
    open(new Experiment(scenario, scenario.className()));
  }

  /** Opens an experiment; its runs that were seen before are still there. */
  public void open(Experiment wanted) {
    requests.sendInstead(worker.open(wanted), trace -> opened(wanted, trace));
  }

  private void opened(Experiment now, Trace trace) {
    Runs known = seen.computeIfAbsent(now, e -> new Runs());
    notice.set(null);
    lastThread.set(0);
    experiment.set(now);
    runs.set(known);
    Run before = known.shownProperty().get();
    if (before == null) {
      Run first = known.addRoot("Run 1", trace);
      worker.standsAt(now, first);
      show(first, 0);
    } else {
      worker.standsAt(now, null);
      show(before, before.trace().last());
    }
  }

  /** Whether a step is a whole statement, rather than one operation that others can see. */
  public BooleanProperty statementsProperty() {
    return statements;
  }

  /** One step of this thread, or one statement; nothing if it cannot go. */
  public void step(int thread) {
    if (statements.get()) {
      run(thread, Goal.STATEMENT);
    } else {
      whenReady(thread, this::stepNow);
    }
  }

  /**
   * One step of this thread in which this alternative is taken, where there is one: a wait that
   * ends for no reason, or another waiting thread that is woken.
   *
   * @param alternative its number, from 1, as schedules write it behind {@code ~}
   */
  public void stepOtherwise(int thread, int alternative) {
    whenReady(thread, t -> stepNow(t, alternative));
  }

  /**
   * One step of this thread, which somebody outside the program interrupts right before; it may
   * wait, sleep or be parked, but must not need what another thread holds.
   */
  public void interrupt(int thread) {
    requests.inTurn(
        () -> {
          ThreadState standing = standing(thread);
          if (standing == null || standing.status() == ThreadStatus.ENDED) {
            return;
          } else if (standing.status() == ThreadStatus.BLOCKED) {
            say(standing.name() + " waits to enter a lock, and no interrupt ends that.");
          } else {
            lastThread.set(thread);
            stepNow(thread, Schedule.INTERRUPT);
          }
        });
  }

  /**
   * The same step again, in which another random number is drawn.
   *
   * @param step a step of the run on display, which has drawn so many numbers or more
   * @param which the number among those that the step has drawn, from 0
   * @param place the place of the other number among those that might have been drawn, from 0
   */
  public void drawOtherwise(int step, int which, int place) {
    requests.inTurn(
        () -> {
          Run from = shown();
          Schedule schedule = Draws.otherwise(from.trace(), step, which, place);
          requests.send(
              worker.replay(experiment.get(), schedule), trace -> went(from, step - 1, trace));
        });
  }

  private ThreadState standing(int thread) {
    TraceState state = viewpoint.stateProperty().get();
    return state == null ? null : state.thread(thread);
  }

  private void stepNow(int thread, int alternative) {
    Predicate<Step> wanted = s -> s.thread() == thread && s.choices().contains(alternative);
    if (!goesAlong(wanted)) {
      tryOtherwise(thread, alternative);
    }
  }

  /** Whether a run that is known goes on with such a step; then it is shown. */
  private boolean goesAlong(Predicate<Step> wanted) {
    Trace trace = viewpoint.traceProperty().get();
    int at = viewpoint.stepProperty().get();
    if (at < trace.last() && wanted.test(trace.steps().get(at + 1))) {
      viewpoint.goTo(at + 1);
      return true;
    }
    Optional<Run> known = runs.get().continuing(trace, at, wanted);
    known.ifPresent(run -> show(run, at + 1));
    return known.isPresent();
  }

  private void tryOtherwise(int thread, int alternative) {
    Run from = shown();
    int at = viewpoint.stepProperty().get();
    Schedule schedule = from.trace().scheduleTo(at).plus(thread).plus(-alternative);
    requests.send(
        worker.replay(experiment.get(), schedule),
        trace -> {
          if (trace.steps().get(at + 1).choices().contains(alternative)) {
            went(from, at, trace);
          } else {
            say("That cannot happen here: the step goes one way only, and no step was taken.");
          }
        });
  }

  /** One more step of the thread that went last. */
  public void repeat() {
    step(lastThread.get());
  }

  /** Steps of this thread until it has gone that far; nothing if it cannot go. */
  public void run(int thread, Goal goal) {
    int from = viewpoint.stepProperty().get();
    run(thread, goal, () -> tellUnfinished(thread, from));
  }

  /** Whoever runs on and on is shown as far as it has come. */
  private void tellUnfinished(int thread, int from) {
    TraceState state = viewpoint.stateProperty().get();
    ThreadState standing = state.thread(thread);
    if (state.step() - from >= AT_ONCE && standing != null && standing.ready()) {
      say(
          "%s can still go after %,d steps; this is how far it has come. The same again lets it go on."
              .formatted(standing.name(), state.step() - from));
    }
  }

  /** The same, and then something else; it is not done if the thread cannot go or the run fails. */
  void run(int thread, Goal goal, Runnable then) {
    whenReady(thread, t -> runNow(t, goal, then));
  }

  private void whenReady(int thread, Consumer<Integer> action) {
    requests.inTurn(
        () -> {
          ThreadState standing = standing(thread);
          if (standing != null && standing.ready()) {
            lastThread.set(thread);
            action.accept(thread);
          }
        });
  }

  /** What nobody has chosen otherwise: alternatives are 1 unless somebody has. */
  private void stepNow(int thread) {
    Predicate<Step> wanted =
        s -> s.thread() == thread && s.choices().stream().allMatch(c -> c == 1);
    if (!goesAlong(wanted)) {
      Run from = shown();
      int at = viewpoint.stepProperty().get();
      requests.send(
          worker.step(experiment.get(), from, at, thread), longer -> went(from, at, longer));
    }
  }

  /** Goes along what is recorded as far as it serves, and lets the worker do the rest. */
  private void runNow(int thread, Goal goal, Runnable then) {
    Trace trace = viewpoint.traceProperty().get();
    int start = viewpoint.stepProperty().get();
    int at = start;
    while (goesNext(trace, at, thread)) {
      at++;
      if (goal.reachedBy(trace, start, at, thread)) {
        viewpoint.goTo(at);
        then.run();
        return;
      }
    }
    Run from = shown();
    int departure = at;
    requests.send(
        worker.run(experiment.get(), from, departure, thread, goal),
        longer -> {
          went(from, departure, longer);
          then.run();
        });
  }

  private static boolean goesNext(Trace trace, int at, int thread) {
    return at < trace.last() && trace.steps().get(at + 1).thread() == thread;
  }

  /** The worker has gone on from a step of a run: it is still that run if the step was its end. */
  private void went(Run from, int at, Trace trace) {
    boolean same = at == from.trace().last();
    Run now = same ? from : runs.get().addBranch(from, at, trace);
    now.extend(trace);
    worker.standsAt(experiment.get(), now);
    forgetBadInput();
    show(now, trace.last());
  }

  /** What could not be done a moment ago is overtaken by what could. */
  private void forgetBadInput() {
    if (notice.get() != null && notice.get().kind() == Notice.Kind.INPUT) {
      notice.set(null);
    }
  }

  /** Replays a schedule of the scenario file and stands at its beginning. */
  public void replay(RecordedSchedule recorded) {
    replay(recorded, 0);
  }

  /** Replays a schedule of the scenario file and stands at this step of it. */
  public void replay(RecordedSchedule recorded, int step) {
    replay(recorded, step, () -> {});
  }

  /** The same, and then something else; not if it cannot be replayed. */
  public void replay(RecordedSchedule recorded, int step, Runnable then) {
    replay(
        recorded.name(),
        recorded.schedule(),
        run -> {
          recordings.put(run, recorded);
          show(run, step);
          then.run();
        });
  }

  /** Replays a schedule that a search has found and stands where the failure shows. */
  public void replayFailure(String name, String schedule) {
    replay(
        name,
        schedule,
        run -> {
          Trace trace = run.trace();
          show(
              run, Outcome.failure(trace).map(f -> Outcome.shownAt(trace, f)).orElse(trace.last()));
        });
  }

  /** Replays a schedule as a branch of a run, and stands at the last step that both share. */
  public void replayBranch(String name, Run from, int after, Schedule schedule) {
    replayBranch(name, from, after, schedule, after);
  }

  /** Replays a schedule as a branch of a run, and stands at this step of it. */
  public void replayBranch(String name, Run from, int after, Schedule schedule, int step) {
    replay(
        schedule, trace -> runs.get().addBranch(name, from, after, trace), run -> show(run, step));
  }

  /** Replays a schedule that was found, and stands at this step of it. */
  public void replay(String name, String schedule, int step) {
    replay(name, schedule, (Run run) -> show(run, step));
  }

  private void replay(String name, String text, Consumer<Run> then) {
    replay(Schedule.parse(text), trace -> runs.get().addRoot(name, trace), then);
  }

  private void replay(Schedule schedule, Function<Trace, Run> add, Consumer<Run> then) {
    requests.inTurn(
        () -> {
          Optional<Run> known = runs.get().following(schedule);
          if (known.isPresent()) {
            then.accept(known.get());
          } else {
            requests.send(
                worker.replay(experiment.get(), schedule),
                trace -> {
                  Run replayed = add.apply(trace);
                  worker.standsAt(experiment.get(), replayed);
                  then.accept(replayed);
                });
          }
        });
  }

  /** Shows a run that was seen before, at this step of it. */
  public void show(Run run, int step) {
    runs.get().show(run);
    recording.set(recordings.get(run));
    viewpoint.show(run.trace(), step);
  }

  private Run shown() {
    return runs.get().shownProperty().get();
  }

  private void failed(Throwable failure) {
    worker.unknown();
    fail(failure);
  }

  /** Tells how something came out. */
  public void say(String sentence) {
    notice.set(new Notice(Notice.Kind.RESULT, sentence));
  }

  /** Tells that something failed. */
  public void fail(Throwable failure) {
    notice.set(faults.notice(failure));
  }

  private void lost(String sentence) {
    notice.set(new Notice(Notice.Kind.WORKER, sentence));
  }

  private void restored(Trace trace) {
    String before = notice.get() == null ? "" : notice.get().sentence() + " ";
    Run run = worker.run();
    if (run != null) {
      run.extend(trace);
      if (shown() == run) {
        viewpoint.show(trace, viewpoint.stepProperty().get());
      }
    }
    notice.set(
        new Notice(Notice.Kind.WORKER, before + "A new worker took its place; nothing is lost."));
  }

  @Override
  public void close() {
    stepper.close();
  }
}
