package heddle.visualizer.shell;

import heddle.model.trace.Event;
import heddle.model.trace.Position;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.visualizer.fold.StepFilter;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.Write;
import heddle.visualizer.history.Writes;
import heddle.visualizer.session.Breakpoint;
import heddle.visualizer.session.Condition;
import heddle.visualizer.session.Journey;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.Sought;
import heddle.visualizer.session.Stop;
import heddle.visualizer.session.Viewpoint;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** What the keys that lead through a run do, seen from the step on display. */
final class TravelActions {
  private final Session session;
  private final Viewpoint viewpoint;
  private final Journey journey;

  TravelActions(Session session) {
    this.session = session;
    viewpoint = session.viewpoint();
    journey = session.journey();
  }

  private boolean open() {
    return viewpoint.traceProperty().get() != null;
  }

  private int at() {
    return viewpoint.stepProperty().get();
  }

  private Step step() {
    return viewpoint.traceProperty().get().steps().get(at());
  }

  void toSwitch() {
    if (open()) {
      int thread = step().thread();
      journey.to(Stop.otherThan(thread), "a switch");
    }
  }

  void toEndOfOperation() {
    if (open()) {
      int thread = step().thread() == 0 ? session.lastThreadProperty().get() : step().thread();
      journey.to(Stop.endOfOperation(thread), "the end of the operation");
    }
  }

  void toFinding() {
    if (open()) {
      journey.to(Stop.finding(), "a finding");
    }
  }

  /** On to the next access of the location that this step touches. */
  void toAccess() {
    location()
        .ifPresentOrElse(
            l -> journey.to(Stop.access(l), "an access to " + l.field()), this::sayNoLocation);
  }

  private void sayNoLocation() {
    if (open()) {
      session.say("This step touches no field; go to one that reads or writes first.");
    }
  }

  private Optional<Location> location() {
    return open() ? location(at()) : Optional.empty();
  }

  /** The location that a step touches. */
  Optional<Location> location(int step) {
    Event e = viewpoint.traceProperty().get().steps().get(step).event();
    return e != null && e.kind().access()
        ? Optional.of(new Location(e.object(), e.location()))
        : Optional.empty();
  }

  /** On to the next access to a location, from this step of the run. */
  void toAccess(Location place, int from) {
    viewpoint.goTo(from);
    journey.to(Stop.access(place), "an access to " + place.field());
  }

  /** Back to who last wrote what this step touches. */
  void toLastWrite() {
    location().ifPresentOrElse(l -> toLastWrite(l, at()), this::sayNoLocation);
  }

  /** Back to who last wrote a location, seen from a step: before it, if that wrote it itself. */
  void toLastWrite(Location place, int from) {
    Event e = viewpoint.traceProperty().get().steps().get(from).event();
    boolean itself = e != null && Writes.stores(e) && location(from).equals(Optional.of(place));
    Optional<Write> last = viewpoint.history().writes().last(place, itself ? from - 1 : from);
    last.ifPresentOrElse(
        w -> viewpoint.goTo(w.step()),
        () -> session.say("Nobody has written " + place.field() + " before this step."));
  }

  /** The nearest earlier access of the location that this step touches. */
  void toEarlierAccess() {
    location().ifPresentOrElse(l -> toEarlier(l, at()), this::sayNoLocation);
  }

  /** The nearest access to a location before a step. */
  void toEarlier(Location place, int from) {
    int step = viewpoint.traceProperty().get().accessedAt(place.object(), place.field(), from - 1);
    if (step >= 0) {
      viewpoint.goTo(step);
    } else {
      session.say("Nobody has touched " + place.field() + " before step " + from + ".");
    }
  }

  /** The nearest recorded step of the same thread, this far ahead or back. */
  void sameThread(int direction) {
    if (open()) {
      int thread = step().thread();
      near(direction, s -> viewpoint.history().facts().thread(s) == thread);
    }
  }

  private void near(int direction, IntPredicate wanted) {
    int last = viewpoint.traceProperty().get().last();
    int step = at() + direction;
    while (step >= 0 && step <= last && !wanted.test(step)) {
      step += direction;
    }
    if (step >= 0 && step <= last) {
      viewpoint.goTo(step);
    }
  }

  /**
   * Sets a breakpoint on the line before which the thread of this step stands, or takes it away.
   */
  void toggleBreakpoint() {
    line().ifPresent(p -> journey.breakpoints().toggle(p.sourcePath(), p.line()));
  }

  private Optional<Position> line() {
    if (!open()) {
      return Optional.empty();
    }
    return line(at());
  }

  /** Says what the line does before which the thread of this step stands. */
  void tellLine(Function<Position, String> story) {
    line().ifPresent(at -> session.say(story.apply(at)));
  }

  /** The line before which the thread of a step stands after it, or where the step was taken. */
  Optional<Position> line(int step) {
    Trace trace = viewpoint.traceProperty().get();
    Step taken = trace.steps().get(step);
    ThreadState standing = trace.stateAt(step).thread(taken.thread());
    Event next = standing == null ? null : standing.next();
    Event done = taken.event();
    Position at = next != null ? next.position() : done != null ? done.position() : null;
    return Optional.ofNullable(at).filter(p -> p.line() > 0 && !p.file().isEmpty());
  }

  /** Sets a breakpoint that wants something of a value; on this line, or anywhere. */
  Optional<String> stopWhen(String text, boolean here) {
    Optional<Condition> condition = Condition.parse(text);
    if (condition.isEmpty()) {
      return Optional.of(Condition.FORM);
    }
    Breakpoint wanted =
        here && line().isPresent()
            ? new Breakpoint(line().get().sourcePath(), line().get().line(), condition.get())
            : Breakpoint.when(condition.get());
    journey.breakpoints().set(wanted);
    return Optional.empty();
  }

  void clearBreakpoints() {
    journey.breakpoints().clear();
  }

  /** Goes to the step of this number. */
  Optional<String> goTo(String text) {
    Trace trace = viewpoint.traceProperty().get();
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (trace == null || number < 0 || number > trace.last()) {
      return Optional.of(
          "Write the number of a step, from 0 to " + (trace == null ? 0 : trace.last()) + ".");
    }
    viewpoint.goTo(number);
    return Optional.empty();
  }

  /** Looks for the thread or value whose name this is, or begins like this, or contains this. */
  Optional<String> seek(String text) {
    if (!open() || text.isBlank()) {
      return Optional.of("Write the name of a thread, a field or a variable, or a part of it.");
    }
    Optional<Sought> found = Seeking.of(viewpoint, text.strip());
    found.ifPresent(
        s -> {
          viewpoint.soughtProperty().set(null);
          viewpoint.soughtProperty().set(s);
        });
    return found.isPresent()
        ? Optional.empty()
        : Optional.of("No thread and no value here is called anything like “" + text + "”.");
  }

  /** Pins the thread of this step, or no longer. */
  void pinThread() {
    if (open() && step().thread() > 0) {
      viewpoint.pins().toggleThread(step().thread());
    }
  }

  void onlyThisThread() {
    if (open()) {
      only(filter().ofThread(step().thread()));
    }
  }

  void onlyThisObject() {
    location().filter(l -> l.object() != 0).ifPresent(l -> only(filter().onObject(l.object())));
  }

  void onlyThisKind() {
    if (open() && step().event() != null) {
      only(filter().ofKind(step().event().kind()));
    }
  }

  void allSteps() {
    only(StepFilter.NONE);
  }

  private StepFilter filter() {
    return viewpoint.folding().filterProperty().get();
  }

  private void only(StepFilter wanted) {
    viewpoint.folding().only(wanted);
  }
}
