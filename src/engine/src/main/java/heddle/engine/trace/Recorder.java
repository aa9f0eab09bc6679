package heddle.engine.trace;

import heddle.engine.check.Problem;
import heddle.engine.check.Waits;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.ThrownText;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.Program;
import heddle.model.finding.Finding;
import heddle.model.trace.Event;
import heddle.model.trace.HeapChange;
import heddle.model.trace.Incarnation;
import heddle.model.trace.LockState;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns a run that pauses before every step into a trace: after each step it writes down what
 * happened and what changed. One recorder for one run.
 */
public final class Recorder {
  private final Program program;
  private final Execution run;
  private final Names names = new Names();
  private final HeapReader heap;
  private final LockReader locks;
  private final FrameReader frames;
  private final EventWriter events;
  private final TraceHash hash;
  private final ThrownText thrown;
  private final List<StandingThread> threads = new ArrayList<>();

  /** Those that had not ended after the last step. */
  private final List<StandingThread> alive = new ArrayList<>();

  private final List<Step> steps = new ArrayList<>();
  private int rows;
  private int results;
  private int decisions;

  /**
   * A recorder of the program's present run.
   *
   * @param interpreted whether locals can be read
   */
  public Recorder(Program program, SiteTable sites, boolean interpreted) {
    this.program = program;
    run = program.run();
    heap = new HeapReader(run.fields(), names);
    locks = new LockReader(run, names);
    frames =
        new FrameReader(
            run.open(), new LocalNames(name -> program.loader().rewritten(name)), interpreted);
    thrown = new ThrownText(run);
    events = new EventWriter(run, sites, names, thrown);
    hash = new TraceHash(run.log(), sites);
  }

  /** The hash of all events so far, in hexadecimal. */
  public String hash() {
    return hash.text();
  }

  /**
   * Writes down what happened since the last call as one step.
   *
   * @param number its number
   * @param thread the thread that took it, 0 for the preparation and the final calls
   * @param problems what the checks found in it
   * @param output what the program printed in it
   */
  public Step capture(int number, int thread, List<Problem> problems, String output) {
    Set<Object> reached = heap.reach(run.subject(), number == 0);
    List<Event> happened = newEvents();
    List<Incarnation> incarnations = heap.incarnations(reached);
    List<ThreadState> states = newStates();
    List<LockState> lockChanges = locks.changes(number, thread);
    List<HeapChange> heapChanges =
        Stream.concat(
                heap.changes().stream(), heap.statics(program.loader().guestClasses()).stream())
            .toList();
    List<ObjectInfo> objects = names.takeFresh();
    Step step =
        new Step(
            number,
            thread,
            newChoices(),
            happened,
            objects,
            heapChanges,
            incarnations,
            lockChanges,
            states,
            List.of(),
            output);
    steps.add(step);
    if (!problems.isEmpty()) {
      Trace upTo = new Trace(program.className(), steps, run.over());
      step = withFindings(step, findings(problems, upTo));
      steps.set(number, step);
    }
    return step;
  }

  private static Step withFindings(Step s, List<Finding> findings) {
    return new Step(
        s.number(),
        s.thread(),
        s.choices(),
        s.events(),
        s.objects(),
        s.heap(),
        s.incarnations(),
        s.locks(),
        s.threads(),
        findings,
        s.output());
  }

  private List<Event> newEvents() {
    introduceThreads();
    List<Event> visible = new ArrayList<>();
    List<Event> markers = new ArrayList<>();
    for (; rows < run.log().size(); rows++) {
      StandingThread by = threads.get(run.log().thread(rows));
      Event e = events.event(rows, by.frames);
      by.acted = true;
      hash.add(rows);
      (e.kind().marker() && e.step() > 0 ? markers : visible).add(e);
    }
    for (; results < run.results().size(); results++) {
      markers.add(events.told(run.results().get(results)));
    }
    visible.addAll(markers);
    return visible;
  }

  private List<Integer> newChoices() {
    List<Integer> choices = new ArrayList<>();
    for (; decisions < run.decisionCount(); decisions++) {
      int decision = run.decision(decisions);
      if (decision < 0) {
        choices.add(-decision);
      }
    }
    return choices;
  }

  private List<ThreadState> newStates() {
    List<ThreadState> changed = new ArrayList<>();
    for (StandingThread t : alive) {
      ThreadState before = t.state;
      note(t);
      if (!t.state.equals(before)) {
        changed.add(t.state);
      }
    }
    alive.removeIf(t -> t.state.status() == ThreadStatus.ENDED);
    return changed;
  }

  private void introduceThreads() {
    while (threads.size() < run.threadCount()) {
      StandingThread t = new StandingThread(run.thread(threads.size()));
      threads.add(t);
      if (t.thread.number > 0) {
        alive.add(t);
      }
    }
  }

  private void note(StandingThread standing) {
    LogicalThread t = standing.thread;
    boolean moved = standing.moved();
    if (moved) {
      standing.frames = frames.frames(t, names);
    }
    Waits.Edge wait = Waits.of(run, t);
    ThreadStatus status = status(t);
    int waitsFor = wait == null ? 0 : names.id(wait.object(), null);
    int heldBy = wait == null || wait.holder() == null ? 0 : wait.holder().number;
    String operation = t.operation() == null ? "" : t.operation().toString();
    ThreadState before = standing.state;
    boolean same =
        !moved
            && before.status() == status
            && before.waitsFor() == waitsFor
            && before.heldBy() == heldBy
            && before.operation().equals(operation);
    if (!same) {
      standing.state =
          new ThreadState(
              t.number,
              name(t),
              status,
              events.next(t, standing.frames),
              waitsFor,
              heldBy,
              operation,
              standing.frames);
    }
  }

  /** Virtual threads have no name unless the program gives them one. */
  private String name(LogicalThread t) {
    return t.thread.getName().isEmpty() ? "virtual " + t.number : t.thread.getName();
  }

  private ThreadStatus status(LogicalThread t) {
    if (run.couldGo(t)) {
      return ThreadStatus.READY;
    }
    if (t.joining() != null) {
      return ThreadStatus.JOINING;
    }
    return switch (t.state()) {
      case READY -> ThreadStatus.BLOCKED;
      case WAITING -> ThreadStatus.WAITING;
      case PARKED -> ThreadStatus.PARKED;
      case SLEEPING -> ThreadStatus.SLEEPING;
      case ENDED -> ThreadStatus.ENDED;
    };
  }

  private List<Finding> findings(List<Problem> problems, Trace upTo) {
    FindingWriter writer = new FindingWriter(run, program.sites(), names, locks, thrown, upTo);
    return problems.stream().map(writer::finding).toList();
  }
}
