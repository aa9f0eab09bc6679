package heddle.visualizer.threads;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A thread that goes round without changing anything, as a spin lock does: its latest steps do the
 * same over and over, at the same places and with the same values.
 *
 * @param rounds how often, at least {@value #LEAST}
 * @param body how many steps a round has
 * @param looksAt the field that the last of them looked at, or empty
 */
record Spin(int rounds, int body, String looksAt) {
  private static final int LEAST = 3;
  private static final int LONGEST_BODY = 6;
  private static final int FARTHEST = 60;

  /** The spin that a thread is in after a step, if any. */
  static Optional<Spin> of(Trace trace, int step, int thread) {
    List<Event> latest = looks(trace, step, thread);
    for (int body = 1; body <= LONGEST_BODY && body * LEAST <= latest.size(); body++) {
      int same = body;
      while (same < latest.size() && alike(latest.get(same), latest.get(same - body))) {
        same++;
      }
      if (same / body >= LEAST) {
        return Optional.of(new Spin(same / body, body, latest.getFirst().location()));
      }
    }
    return Optional.empty();
  }

  /** The thread's latest steps, the last one first, back to where something was changed. */
  private static List<Event> looks(Trace trace, int step, int thread) {
    List<Event> looks = new ArrayList<>();
    int at = trace.actedAt(thread, step);
    while (at > 0 && looks.size() < FARTHEST) {
      Step taken = trace.steps().get(at);
      Event event = taken.event();
      boolean idle =
          event != null
              && taken.thread() == thread
              && taken.heap().isEmpty()
              && taken.locks().isEmpty()
              && (event.kind().access() || event.kind() == EventKind.YIELD)
              && taken.events().stream().noneMatch(Spin::endsSomething);
      if (!idle) {
        break;
      }
      looks.add(event);
      at = trace.actedAt(thread, at - 1);
    }
    return looks;
  }

  /** Methods that a round calls return in each of them. */
  private static boolean endsSomething(Event e) {
    return e.kind().marker() && !e.kind().told();
  }

  private static boolean alike(Event one, Event other) {
    return one.kind() == other.kind()
        && one.object() == other.object()
        && one.location().equals(other.location())
        && one.position() != null
        && one.position().equals(other.position())
        && (one.after() == null ? other.after() == null : one.after().equals(other.after()));
  }

  /** "It spins: 5 rounds of 2 steps, and nothing has changed." */
  String sentence() {
    return "It spins: "
        + (rounds * body >= FARTHEST ? "more than " : "")
        + rounds
        + " rounds of "
        + (body == 1 ? "1 step" : body + " steps")
        + (looksAt.isEmpty() ? "" : ", looking at " + looksAt)
        + ", and nothing has changed.";
  }
}
