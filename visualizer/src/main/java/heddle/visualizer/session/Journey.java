package heddle.visualizer.session;

import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.Optional;

/**
 * Lets a run go on by itself until something is reached: first along what is recorded, then with
 * the thread that went last until that is held up, then with the next one that can go. Threads that
 * are held stay where they are. To be used on the FX thread.
 */
public final class Journey {
  /** So many steps are gone without reaching what was wanted, and not more. */
  private static final int FARTHEST = 20_000;

  private final Session session;
  private final Breakpoints breakpoints = new Breakpoints();
  private final Held held = new Held();

  /** Goes on in this session. */
  public Journey(Session session) {
    this.session = session;
  }

  /** The breakpoints. */
  public Breakpoints breakpoints() {
    return breakpoints;
  }

  /** The threads that are left out. */
  public Held held() {
    return held;
  }

  /** Goes to the next breakpoint, or to where no thread can go on. */
  public void toBreakpoint() {
    to(breakpoints, "a breakpoint");
  }

  /** Goes to the next step at which this holds, or that a breakpoint is at. */
  public void to(Stop stop, String what) {
    Trace trace = session.viewpoint().traceProperty().get();
    if (trace != null && !session.busyProperty().get()) {
      int at = session.viewpoint().stepProperty().get();
      along(trace, at, stop.or(breakpoints), what, at + FARTHEST);
    }
  }

  private void along(Trace trace, int from, Stop stop, String what, int farthest) {
    int at = from;
    while (at < trace.last() && !held.leavesOut(trace.steps().get(at + 1).thread())) {
      at++;
      if (stop.at(trace, at)) {
        session.viewpoint().goTo(at);
        return;
      }
      if (at >= farthest) {
        session.viewpoint().goTo(at);
        session.say("No " + what.replaceFirst("^an? ", "") + " within " + FARTHEST + " steps.");
        return;
      }
    }
    session.viewpoint().goTo(at);
    beyond(trace, at, stop, what, farthest);
  }

  private void beyond(Trace trace, int at, Stop stop, String what, int farthest) {
    Optional<ThreadState> next = next(trace, at);
    if (next.isEmpty()) {
      session.say("The run did not come to " + what + ": " + end(trace, at));
      return;
    }
    int thread = next.get().thread();
    session.run(
        thread,
        held.ordered(thread) ? Goal.STEP : Goal.BLOCKED,
        () -> along(session.viewpoint().traceProperty().get(), at, stop, what, farthest));
  }

  /** The thread that went last if it can go on, else the first that can and is not held. */
  private Optional<ThreadState> next(Trace trace, int at) {
    TraceState state = trace.stateAt(at);
    ThreadState last = state.thread(session.lastThreadProperty().get());
    return last != null && mayGo(trace, at, last)
        ? Optional.of(last)
        : state.threads().stream().filter(t -> mayGo(trace, at, t)).findFirst();
  }

  private boolean mayGo(Trace trace, int at, ThreadState t) {
    return t.ready() && !held.leavesOut(t.thread()) && held.order(trace, at, t.thread()).isEmpty();
  }

  private String end(Trace trace, int at) {
    String order =
        trace.stateAt(at).threads().stream()
            .filter(ThreadState::ready)
            .map(t -> held.reason(trace, at, t.thread()))
            .filter(reason -> !reason.isEmpty())
            .findFirst()
            .orElse("");
    if (!order.isEmpty()) {
      return "nobody else can go on. " + order;
    }
    boolean held =
        trace.stateAt(at).threads().stream()
            .anyMatch(t -> t.ready() && this.held.leavesOut(t.thread()));
    return held
        ? "the threads that could go on are frozen."
        : trace.finished() && at == trace.last() ? "it has ended." : "no thread can go on.";
  }
}
