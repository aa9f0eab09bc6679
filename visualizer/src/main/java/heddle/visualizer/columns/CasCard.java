package heddle.visualizer.columns;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.Names;
import heddle.visualizer.history.Operation;
import heddle.visualizer.history.Write;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The story of one compare-and-set: what it wanted, what it found, and who came in between.
 *
 * @param step when it was tried
 * @param thread who tried, by name
 * @param location what it was tried on, {@code head}
 * @param expected the value that it wanted to find
 * @param found the value that stood there
 * @param update the value that it wanted to store
 * @param read the step at which the thread had last seen the location in this operation, or -1
 * @param between what was written since that read, in order
 * @param attempt the how manieth try it is in this operation, from 1
 * @param verdict how it ended, in words
 * @param bad whether the verdict is a failure of the run
 */
record CasCard(
    int step,
    String thread,
    String location,
    String expected,
    String found,
    String update,
    int read,
    List<Between> between,
    int attempt,
    String verdict,
    boolean bad) {

  /**
   * A write between the read and the compare-and-set.
   *
   * @param step when
   * @param thread whose number
   * @param author whose name
   * @param value what was written
   */
  record Between(int step, int thread, String author, String value) {}

  /** The card of a step, if the step is a compare-and-set. */
  static Optional<CasCard> of(History history, int step) {
    Step taken = history.trace().steps().get(step);
    Event e = taken.event();
    if (e == null || e.kind() != EventKind.CAS) {
      return Optional.empty();
    }
    Names names = history.names();
    int read = lastSeen(history, e);
    List<Write> writes =
        history.writes().upTo(new Location(e.object(), e.location()), step).stream()
            .filter(w -> w.step() > read && w.step() < step)
            .toList();
    return Optional.of(
        new CasCard(
            step,
            names.thread(e.thread()),
            e.location(),
            names.value(e.expected(), read < 0 ? step : read),
            names.value(e.before(), step - 1),
            names.value(e.update(), step),
            read,
            writes.stream().map(w -> between(w, names)).toList(),
            attempt(history, e),
            verdict(taken, e, read, writes, names),
            aba(taken).filter(Finding::failure).isPresent()));
  }

  private static Between between(Write w, Names names) {
    return new Between(
        w.step(), w.thread(), names.thread(w.thread()), names.value(w.value(), w.step()));
  }

  private static int lastSeen(History history, Event cas) {
    List<Step> steps = history.trace().steps();
    for (int i = cas.step() - 1; i >= firstOfCall(history, cas); i--) {
      for (Event e : steps.get(i).events()) {
        if (e.thread() == cas.thread() && e.sameLocation(cas)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static int attempt(History history, Event cas) {
    return (int)
        history.trace().steps().subList(firstOfCall(history, cas), cas.step() + 1).stream()
            .map(Step::event)
            .filter(e -> e != null && e.kind() == EventKind.CAS && e.thread() == cas.thread())
            .filter(e -> e.sameLocation(cas) && Objects.equals(e.position(), cas.position()))
            .count();
  }

  private static int firstOfCall(History history, Event cas) {
    return history.operations().at(cas.thread(), cas.step()).map(Operation::first).orElse(0);
  }

  private static Optional<Finding> aba(Step step) {
    return step.findings().stream().filter(f -> f.kind() == FindingKind.ABA).findFirst();
  }

  private static String verdict(Step step, Event e, int read, List<Write> between, Names names) {
    if (e.success()) {
      return aba(step).isEmpty()
          ? "won"
          : "won, but "
              + e.location()
              + " had changed "
              + times(between.size())
              + " since step "
              + read
              + " (ABA"
              + (aba(step).get().failure() ? ")" : ", harmless)");
    }
    if (e.expected() != null && e.expected().equals(e.before())) {
      return "failed spuriously: it found what it expected";
    }
    if (between.isEmpty()) {
      return "lost: it expected a value that did not stand there";
    }
    Write last = between.getLast();
    return "lost to " + names.thread(last.thread()) + ", step " + last.step();
  }

  private static String times(int number) {
    return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
  }
}
