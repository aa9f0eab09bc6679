package heddle.model.benchmark;

import heddle.model.benchmark.BenchmarkSubject.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What follows from runs, in sentences that quote the figures. One is said to do more than another
 * only where their confidence intervals are apart; nothing is said of numbers of threads that were
 * not measured, or of other machines.
 */
public final class BenchmarkAdvice {
  private final BenchmarkResult result;
  private final BenchmarkRequest request;

  private BenchmarkAdvice(BenchmarkResult result) {
    this.result = result;
    this.request = result.request();
  }

  /** What follows from one run. */
  public static List<String> of(BenchmarkResult result) {
    return switch (result.request().kind()) {
      case THROUGHPUT -> new BenchmarkAdvice(result).throughput();
      case LATENCY -> new BenchmarkAdvice(result).latency();
      case COUNTS -> List.of();
    };
  }

  /**
   * What follows from a run of throughput and one of latency together: whether who does most is
   * also who keeps nobody waiting.
   */
  public static List<String> of(BenchmarkResult throughput, BenchmarkResult latency) {
    List<String> sentences = new ArrayList<>();
    for (BenchmarkPlace place : throughput.request().places()) {
      Optional<BenchmarkPoint> most = leader(throughput, place);
      List<BenchmarkPoint> timed =
          latency.points().stream()
              .filter(p -> p.place().equals(place) && tail(p) >= 0)
              .sorted(Comparator.comparingDouble(BenchmarkAdvice::tail))
              .toList();
      if (most.isPresent() && timed.size() > 1) {
        BenchmarkPoint first = timed.getFirst();
        timed.stream()
            .filter(p -> p.implementation().equals(most.get().implementation()))
            .findFirst()
            .map(p -> tradeOff(place, most.get(), p, first))
            .ifPresent(sentences::add);
      }
    }
    return sentences;
  }

  private static String tradeOff(
      BenchmarkPlace place, BenchmarkPoint most, BenchmarkPoint own, BenchmarkPoint first) {
    return own.implementation().equals(first.implementation())
        ? format(
            "With %s %s does the most and has the shortest 99.9th percentile as well (%s).",
            place.words(), own.implementation(), nanos(tail(own)))
        : format(
            "With %s %s does the most, but its 99.9th percentile is %s; that of %s is %s.",
            place.words(),
            most.implementation(),
            nanos(tail(own)),
            first.implementation(),
            nanos(tail(first)));
  }

  private List<String> throughput() {
    List<String> sentences = new ArrayList<>();
    request.places().forEach(place -> lead(place).ifPresent(sentences::add));
    request.places().stream()
        .map(BenchmarkPlace::settings)
        .distinct()
        .forEach(settings -> sentences.addAll(crossings(settings)));
    return sentences;
  }

  /** The one whose interval is above those of all others; none if there is no such one. */
  private static Optional<BenchmarkPoint> leader(BenchmarkResult run, BenchmarkPlace place) {
    List<BenchmarkPoint> sorted = sorted(run, place);
    return sorted.size() > 1
            && sorted.get(0).low() > sorted.get(1).high()
            && sorted.stream().skip(1).allMatch(p -> p.high() < sorted.get(0).low())
        ? Optional.of(sorted.get(0))
        : Optional.empty();
  }

  private static List<BenchmarkPoint> sorted(BenchmarkResult run, BenchmarkPlace place) {
    return run.points().stream()
        .filter(p -> p.place().equals(place))
        .filter(p -> role(run, p.implementation()) != Role.BROKEN)
        .sorted(Comparator.comparingDouble(BenchmarkPoint::score).reversed())
        .toList();
  }

  private static Role role(BenchmarkResult run, String name) {
    return run.request().group().subject(name).map(BenchmarkSubject::role).orElse(Role.PEER);
  }

  private Optional<String> lead(BenchmarkPlace place) {
    List<BenchmarkPoint> sorted = sorted(result, place);
    if (sorted.size() < 2) {
      return Optional.empty();
    }
    BenchmarkPoint first = sorted.get(0);
    Optional<BenchmarkPoint> leader = leader(result, place);
    if (leader.isPresent()) {
      BenchmarkPoint second = sorted.get(1);
      return Optional.of(
          format(
              "With %s %s does the most: %s %s, %s times as many as %s (%s).",
              place.words(),
              first.implementation(),
              BenchmarkText.scoreAndError(first),
              BenchmarkText.unit(request),
              ratio(first.score() / second.score()),
              second.implementation(),
              BenchmarkText.scoreAndError(second)));
    }
    String equals =
        sorted.stream()
            .filter(p -> p.high() >= first.low())
            .map(p -> p.implementation() + " (" + BenchmarkText.scoreAndError(p) + ")")
            .collect(Collectors.joining(", "));
    return Optional.of(
        format(
            "With %s nobody is shown to do the most: the intervals of %s overlap.",
            place.words(), equals));
  }

  /** Each of ours against each lock and each peer, where one takes over from the other. */
  private List<String> crossings(Map<String, Integer> settings) {
    List<String> sentences = new ArrayList<>();
    for (String ours : named(Role.OURS)) {
      for (Role role : List.of(Role.LOCKED, Role.PEER)) {
        for (String other : named(role)) {
          compare(settings, ours, other).ifPresent(sentences::add);
        }
      }
    }
    return sentences;
  }

  private List<String> named(Role role) {
    return request.implementations().stream().filter(n -> role(result, n) == role).toList();
  }

  private Optional<String> compare(Map<String, Integer> settings, String ours, String other) {
    List<Pair> pairs = new ArrayList<>();
    for (int threads : request.threads().stream().sorted().toList()) {
      BenchmarkPlace place = new BenchmarkPlace(threads, settings);
      Optional<BenchmarkPoint> a = result.point(ours, place);
      Optional<BenchmarkPoint> b = result.point(other, place);
      if (a.isPresent() && b.isPresent()) {
        pairs.add(new Pair(a.get(), b.get()));
      }
    }
    List<Pair> clear = pairs.stream().filter(p -> p.sign() != 0).toList();
    if (clear.isEmpty()) {
      return Optional.empty();
    }
    int changes = 0;
    for (int i = 1; i < clear.size(); i++) {
      changes += clear.get(i).sign() == clear.get(i - 1).sign() ? 0 : 1;
    }
    if (changes == 1) {
      return Optional.of(crossing(settings, clear));
    }
    boolean all = changes == 0 && clear.size() == pairs.size() && pairs.size() > 1;
    return all ? Optional.of(always(settings, pairs)) : Optional.empty();
  }

  private static String crossing(Map<String, Integer> settings, List<Pair> clear) {
    int at = 1;
    while (clear.get(at).sign() == clear.get(0).sign()) {
      at++;
    }
    Pair before = clear.get(at - 1);
    Pair after = clear.get(at);
    return format(
        "%s does more than %s with %s (%s against %s), and less with %s (%s against %s)%s: they"
            + " cross between %d and %d threads.",
        before.more().implementation(),
        before.less().implementation(),
        BenchmarkText.threads(before.threads()),
        BenchmarkText.scoreAndError(before.more()),
        BenchmarkText.scoreAndError(before.less()),
        BenchmarkText.threads(after.threads()),
        BenchmarkText.scoreAndError(after.less()),
        BenchmarkText.scoreAndError(after.more()),
        under(settings),
        before.threads(),
        after.threads());
  }

  private static String always(Map<String, Integer> settings, List<Pair> pairs) {
    double least = pairs.stream().mapToDouble(Pair::ratio).min().orElseThrow();
    double most = pairs.stream().mapToDouble(Pair::ratio).max().orElseThrow();
    return format(
        "%s does more than %s with every number of threads that was measured (%s)%s: %s to %s times"
            + " as much.",
        pairs.getFirst().more().implementation(),
        pairs.getFirst().less().implementation(),
        pairs.stream().map(p -> Integer.toString(p.threads())).collect(Collectors.joining(", ")),
        under(settings),
        ratio(least),
        ratio(most));
  }

  private static String under(Map<String, Integer> settings) {
    String words = new BenchmarkPlace(1, settings).words();
    String named = words.substring(BenchmarkText.threads(1).length());
    return named.isEmpty() ? "" : ", at" + named.substring(1);
  }

  /** Two implementations in one place. */
  private record Pair(BenchmarkPoint a, BenchmarkPoint b) {
    /** 1 if the first is shown to do more, -1 if less, 0 if neither is shown. */
    int sign() {
      return a.low() > b.high() ? 1 : a.high() < b.low() ? -1 : 0;
    }

    int threads() {
      return a.threads();
    }

    BenchmarkPoint more() {
      return sign() > 0 ? a : b;
    }

    BenchmarkPoint less() {
      return sign() > 0 ? b : a;
    }

    double ratio() {
      return more().score() / less().score();
    }
  }

  private List<String> latency() {
    List<String> sentences = new ArrayList<>();
    for (BenchmarkPlace place : request.places()) {
      List<BenchmarkPoint> sorted =
          result.points().stream()
              .filter(p -> p.place().equals(place) && tail(p) >= 0)
              .sorted(Comparator.comparingDouble(BenchmarkAdvice::tail))
              .toList();
      if (sorted.size() > 1) {
        sentences.add(
            format(
                "With %s, one of a thousand operations of %s takes longer than %s, of %s longer"
                    + " than %s; percentiles have no interval here, so run it again before you rely"
                    + " on a small difference.",
                place.words(),
                sorted.getFirst().implementation(),
                nanos(tail(sorted.getFirst())),
                sorted.getLast().implementation(),
                nanos(tail(sorted.getLast()))));
      }
    }
    return sentences;
  }

  /** The 99.9th percentile as measured, or -1 if too few operations were timed to tell. */
  private static double tail(BenchmarkPoint point) {
    BenchmarkLatency latency = point.details().latency();
    return latency == null || !latency.reaches(99.9)
        ? -1
        : latency.at(99.9).map(BenchmarkLatency.Percentile::nanos).orElse(-1.0);
  }

  private static String nanos(double nanos) {
    return nanos >= 10_000 ? format("%,.0f µs", nanos / 1_000) : format("%,.0f ns", nanos);
  }

  private static String ratio(double value) {
    return format(value >= 10 ? "%.0f" : "%.1f", value);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
