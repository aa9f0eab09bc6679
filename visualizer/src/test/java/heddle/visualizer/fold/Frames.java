package heddle.visualizer.fold;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Position;
import heddle.model.trace.StackFrame;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A run written as the frames in which its steps are taken, outermost first: {@code run:4
 * java.util.HashMap.put:8}. After a step the thread stands where its next step is taken.
 */
public final class Frames {
  private record Draft(int thread, String frames, int object, boolean finds, boolean returns) {}

  private final List<Draft> drafts = new ArrayList<>();
  private final int[] threads;
  private String operation = "";
  private String standing = "";
  private int stands;

  /** A run of these threads. */
  public Frames(int... threads) {
    this.threads = threads;
  }

  /** A step on the shared object 1. */
  public Frames step(int thread, String frames) {
    return on(1, thread, frames);
  }

  /** A step on an object. */
  public Frames on(int object, int thread, String frames) {
    drafts.add(new Draft(thread, frames, object, false, false));
    return this;
  }

  Frames finding(int thread, String frames) {
    drafts.add(new Draft(thread, frames, 1, true, false));
    return this;
  }

  Frames returns(int thread, String frames) {
    drafts.add(new Draft(thread, frames, 1, false, true));
    return this;
  }

  /** Where a thread stands after the steps so far. */
  Frames then(int thread, String frames) {
    stands = thread;
    standing = frames;
    return this;
  }

  Frames operation(String call) {
    operation = call;
    return this;
  }

  /** What can be folded. The shared object is touched by the second thread at the beginning. */
  Folds folds() {
    Folds folds = new Folds();
    trace().steps().forEach(folds::add);
    return folds;
  }

  /** The run. */
  public Trace trace() {
    List<Step> steps = new ArrayList<>();
    List<ThreadState> first = Arrays.stream(threads).mapToObj(t -> standing(t, -1)).toList();
    Event shared = event(0, new Draft(threads[1], "run:1", 1, false, false), EventKind.READ);
    Event read = event(0, new Draft(threads[0], "run:1", 1, false, false), EventKind.READ);
    steps.add(step(0, 0, List.of(shared, read), first, List.of()));
    for (int i = 0; i < drafts.size(); i++) {
      Draft d = drafts.get(i);
      List<Event> events = new ArrayList<>(List.of(event(i + 1, d, EventKind.READ)));
      if (d.returns()) {
        events.add(event(i + 1, d, EventKind.RETURN));
      }
      steps.add(
          step(
              i + 1,
              d.thread(),
              events,
              List.of(standing(d.thread(), i)),
              d.finds() ? List.of(found(i + 1)) : List.of()));
    }
    return new Trace("example.Sample", steps, false);
  }

  private static Step step(
      int number, int thread, List<Event> events, List<ThreadState> threads, List<Finding> found) {
    return new Step(
        number, thread, List.of(), events, List.of(), List.of(), List.of(), List.of(), threads,
        found, "");
  }

  private static Finding found(int step) {
    return new Finding(
        FindingKind.ABA, true, "It went wrong.", step, List.of(1), List.of(), 0, "", List.of());
  }

  private ThreadState standing(int thread, int after) {
    String frames = "";
    for (int i = after + 1; i < drafts.size() && frames.isEmpty(); i++) {
      frames = drafts.get(i).thread() == thread ? drafts.get(i).frames() : "";
    }
    frames = frames.isEmpty() && stands == thread ? standing : frames;
    return new ThreadState(
        thread, "T" + thread, ThreadStatus.READY, null, 0, 0, operation, frames(frames));
  }

  private static List<StackFrame> frames(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" "))
            .map(f -> new StackFrame(position(f), List.of()))
            .toList()
            .reversed();
  }

  private static Position position(String frame) {
    int colon = frame.indexOf(':');
    String name = (frame.contains(".") ? "" : "example.Sample.") + frame.substring(0, colon);
    int dot = name.lastIndexOf('.');
    return new Position(
        name.substring(0, dot),
        name.substring(dot + 1),
        "Sample.java",
        Integer.parseInt(frame.substring(colon + 1)));
  }

  private static Event event(int step, Draft d, EventKind kind) {
    Value zero = Value.of("0");
    return new Event(
        step,
        d.thread(),
        kind,
        d.object(),
        "x",
        "plain",
        zero,
        zero,
        null,
        null,
        true,
        "",
        position(d.frames().substring(d.frames().lastIndexOf(' ') + 1)),
        List.of());
  }
}
