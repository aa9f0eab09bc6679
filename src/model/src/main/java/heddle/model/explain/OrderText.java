package heddle.model.explain;

import heddle.model.report.Ordering;
import heddle.model.report.Ordering.Call;
import heddle.model.report.Ordering.Longest;
import heddle.model.report.Ordering.Made;
import heddle.model.report.Ordering.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What came of an order of a run's calls, in sentences. */
public final class OrderText {
  private static final int MOST_PLACES = 3;

  private OrderText() {}

  /** Whether the order explains the results, and if not, which call does not fit. */
  public static String verdict(Ordering ordering) {
    Made stuck = ordering.stuck();
    int all = ordering.asked().size();
    if (stuck == null) {
      return switch (all) {
        case 0 -> "No call has returned yet.";
        case 1 -> "The one call fits.";
        default -> "This order explains the results of all " + all + " calls.";
      };
    }
    Call call = ordering.calls().get(stuck.call());
    return "Fails at number %d: %s (%s) would %s here, but it %s."
        .formatted(ordering.order().size(), call.name(), steps(call), stuck.would(), call.did());
  }

  /** Where else the call that does not fit could stand, and what keeps it from there. */
  public static String why(Ordering ordering) {
    if (ordering.stuck() == null) {
      return "";
    }
    List<String> sentences = new ArrayList<>();
    Optional<Place> fitting = nearest(ordering, Place::fits);
    if (fitting.isPresent()) {
      return "It fits " + where(ordering, fitting.get()) + ".";
    }
    List<Place> others = ordering.places().stream().filter(Place::allowed).toList();
    if (!others.isEmpty()) {
      sentences.add("It fits nowhere else: " + elsewhere(ordering, others) + ".");
    }
    int at = ordering.order().size() - 1;
    nearest(ordering, p -> !p.allowed() && p.after() < at)
        .ifPresent(p -> sentences.add(tooEarly(ordering, p)));
    nearest(ordering, p -> !p.allowed() && p.after() > at)
        .ifPresent(p -> sentences.add(tooLate(ordering, p)));
    return String.join(" ", sentences);
  }

  private static Optional<Place> nearest(Ordering ordering, Predicate<Place> wanted) {
    int at = ordering.order().size() - 1;
    return ordering.places().stream()
        .filter(wanted)
        .min(Comparator.comparingInt(p -> Math.abs(p.after() - at)));
  }

  private static String elsewhere(Ordering ordering, List<Place> places) {
    List<String> words = new ArrayList<>();
    for (Place p : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
      words.add(where(ordering, p) + " it would " + p.would());
    }
    if (places.size() > MOST_PLACES) {
      words.add("and so on");
    }
    return String.join(", ", words);
  }

  /** "before T1's push(3)", "between T1's push(3) and T2's pop()", "after T2's pop()". */
  private static String where(Ordering ordering, Place place) {
    List<Integer> others = ordering.others();
    int at = place.after();
    if (at == 0) {
      return "before " + name(ordering, others.getFirst());
    }
    return at == others.size()
        ? "after " + name(ordering, others.getLast())
        : "between %s and %s"
            .formatted(name(ordering, others.get(at - 1)), name(ordering, others.get(at)));
  }

  private static String name(Ordering ordering, int call) {
    return ordering.calls().get(call).name();
  }

  private static String tooEarly(Ordering ordering, Place place) {
    Call call = ordering.calls().get(ordering.stuck().call());
    Call other = ordering.calls().get(place.against());
    return "It cannot come before %s, which %s."
        .formatted(
            other.name(),
            other.thread() == call.thread()
                ? "the same thread called before"
                : "ended at step %d, before it began at step %d"
                    .formatted(other.last(), call.first()));
  }

  private static String tooLate(Ordering ordering, Place place) {
    Call call = ordering.calls().get(ordering.stuck().call());
    Call other = ordering.calls().get(place.against());
    return "It cannot come after %s, which %s."
        .formatted(
            other.name(),
            other.thread() == call.thread()
                ? "the same thread called later"
                : "began at step %d, after it had ended at step %d"
                    .formatted(other.first(), call.last()));
  }

  /** What the best order comes to; empty if there is nothing to order. */
  public static String best(Ordering ordering) {
    Longest longest = ordering.longest();
    int all = ordering.calls().size();
    if (longest.explains()) {
      return ordering.calls().stream().allMatch(Call::pending)
          ? ""
          : "There is an order that explains all results.";
    }
    Call stuck = ordering.calls().get(longest.stuck());
    if (!longest.because().isEmpty()) {
      return "No order explains all results: %s %s.".formatted(stuck.name(), longest.because());
    }
    return switch (longest.order().size()) {
      case 0 -> "No order explains all results: no call that may come first fits there.";
      case 1 -> "No order explains all results: at best the first of %d calls fits.".formatted(all);
      default ->
          "No order explains all results: at best the first %d of %d calls fit."
              .formatted(longest.order().size(), all);
    };
  }

  /** By what the results are judged, and which orders count. */
  public static String measure(Ordering ordering) {
    String name = ordering.specification();
    String object =
        name.isEmpty()
            ? "the class itself"
            : name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    return "Held against %s, one call after the other; %s."
        .formatted(
            object,
            switch (ordering.consistency()) {
              case "sequential" -> "calls of one thread keep their order";
              case "quiescent" -> "calls keep their order across moments of quiet";
              default -> "a call that ended before another began stays before it";
            });
  }

  private static String steps(Call call) {
    return call.first() == call.last()
        ? "step " + call.first()
        : "steps " + call.first() + " to " + call.last();
  }
}
