package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import java.util.List;

/** How a compare-and-set came to win or lose: who saw what when, and who came in between. */
final class CasStory {
  private final Trace trace;
  private final Event cas;
  private final TraceState state;
  private final History history;
  private final Event seen;

  /**
   * The story of this event.
   *
   * @param state the state after it
   */
  CasStory(Trace trace, Event cas, TraceState state) {
    this.trace = trace;
    this.cas = cas;
    this.state = state;
    history = new History(trace, cas);
    Event last = history.lastSeen();
    Value value = last == null ? null : History.seenBy(last);
    seen = value != null && value.equals(cas.expected()) ? last : null;
  }

  String sentence() {
    List<Event> changes = seen == null ? List.of() : history.changesSince(seen);
    if (cas.success()) {
      return changes.size() >= 2 ? aba(changes) : won();
    }
    return lost() + attempt() + ".";
  }

  private String subject() {
    return Wording.actor(state, cas) + "'s CAS on " + Wording.location(state, cas);
  }

  private String won() {
    return subject()
        + " succeeded: it expected "
        + expected()
        + (seen == null ? "" : ",")
        + " and put "
        + state.text(cas.update())
        + " there"
        + Wording.where(cas.position())
        + ".";
  }

  private String lost() {
    boolean spurious = cas.before() != null && cas.before().equals(cas.expected());
    if (spurious) {
      return subject()
          + " failed although it found "
          + state.text(cas.expected())
          + " as expected, which a weak CAS may do"
          + Wording.where(cas.position());
    }
    Event culprit = history.lastChange();
    String found = state.text(cas.before());
    String reason =
        culprit != null && culprit.thread() != cas.thread() && culprit.step() > 0
            ? "; "
                + Wording.actor(state, culprit)
                + " put "
                + found
                + " there at step "
                + culprit.step()
            : (seen == null ? "" : ",") + " and found " + found;
    return subject()
        + " failed: it expected "
        + expected()
        + reason
        + Wording.where(cas.position());
  }

  /** The expected value as it was called when it was read, and when that was. */
  private String expected() {
    if (seen == null) {
      return state.text(cas.expected());
    }
    return trace.stateAt(seen.step()).text(cas.expected()) + ", read at step " + seen.step();
  }

  private String attempt() {
    int attempt = history.attempt();
    return attempt > 1 ? ". It was attempt " + attempt + " of the retry loop" : "";
  }

  private String aba(List<Event> changes) {
    List<Integer> steps = changes.stream().map(Event::step).toList();
    return AbaStory.sentence(trace, cas.thread(), seen.step(), steps, cas.object(), cas.location());
  }
}
