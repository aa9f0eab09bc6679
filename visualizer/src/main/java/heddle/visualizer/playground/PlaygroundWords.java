package heddle.visualizer.playground;

import heddle.model.explain.OrderText;
import heddle.model.report.Ordering;
import heddle.model.report.Ordering.Call;
import heddle.model.report.Ordering.Made;
import java.util.Optional;
import java.util.StringJoiner;

/** What the playground says in words: for tooltips, for screen readers and for pasting. */
final class PlaygroundWords {
  private PlaygroundWords() {}

  /** Why there is nothing to draw. */
  static String empty(Playground playground) {
    if (!playground.problemProperty().get().isEmpty()) {
      return playground.problemProperty().get();
    }
    return playground.pointsProperty().get() == null
        ? "Reading the operations of the run …"
        : "No operation has begun yet. Step a thread, and put the points of its operations in order"
            + " here.";
  }

  /** The chosen call, or how to choose one. */
  static String selected(Playground playground) {
    int number = playground.selectedProperty().get();
    String verdict = verdict(playground);
    return number < 0
        ? verdict
            + " Up and down choose an operation, Shift with left and right moves it in the order."
        : of(playground, number) + " " + verdict;
  }

  /** Whether the order of the points explains the results. */
  static String verdict(Playground playground) {
    return playground.answered()
        ? OrderText.verdict(playground.answerProperty().get())
        : "Trying this order …";
  }

  /** A call, where it stands, and what came of it. */
  static String of(Playground playground, int number) {
    Points points = playground.pointsProperty().get();
    Call call = points.call(number);
    String what = call.who() + "'s " + call.shown();
    if (!points.has(number)) {
      return what + " has not come back, and takes no effect. Delete lets it take effect.";
    }
    int place = points.order().indexOf(number) + 1;
    String where =
        "Number %d of %d: %s, which may take effect from step %d to %d."
            .formatted(place, points.order().size(), what, call.first(), call.last());
    return where + outcome(playground, number);
  }

  private static String outcome(Playground playground, int number) {
    Optional<Made> made =
        playground.answered() ? made(playground.answerProperty().get(), number) : Optional.empty();
    return made.map(
            m ->
                m.fits()
                    ? m.state().isEmpty() ? " It fits." : " It fits; then: " + m.state() + "."
                    : " It does not fit: it would " + m.would() + ".")
        .orElse(playground.answered() ? " It was not reached." : "");
  }

  /** What came of a call, if it was made. */
  static Optional<Made> made(Ordering answer, int number) {
    return answer.order().stream().filter(m -> m.call() == number).findFirst();
  }

  /** Everything, a line for each call. */
  static String all(Playground playground) {
    Points points = playground.pointsProperty().get();
    if (points == null) {
      return empty(playground);
    }
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(verdict(playground));
    points.order().forEach(n -> lines.add(of(playground, n)));
    points.of().calls().stream()
        .filter(c -> !points.has(c.number()))
        .forEach(c -> lines.add(of(playground, c.number())));
    if (playground.answered()) {
      Ordering answer = playground.answerProperty().get();
      lines.add((OrderText.why(answer) + " " + OrderText.best(answer)).strip());
      lines.add(OrderText.measure(answer));
    }
    return lines.toString();
  }
}
