package heddle.client;

import heddle.model.report.Progress;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.report.Report.Hidden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The report on a search of which several workers did a share each. */
final class MergedReport {
  private MergedReport() {}

  /** What all of them looked at and found; at least one. */
  static Report of(List<Report> shares) {
    for (Report share : shares) {
      // A proof needs none of the executions that others drew meanwhile.
      if (share.exhaustive() && shares.stream().noneMatch(r -> r.failure() && r != share)) {
        return share;
      }
    }
    return shares
        .getFirst()
        .but()
        .failure(shares.stream().anyMatch(Report::failure))
        .exhaustive(false)
        .strategy(strategies(shares))
        .executions(sum(shares, Report::executions))
        .truncated(sum(shares, Report::truncated))
        .awaiting(sum(shares, Report::awaiting))
        .looping(sum(shares, Report::looping))
        .steps(sum(shares, Report::steps))
        .seconds(shares.stream().mapToDouble(Report::seconds).max().orElseThrow())
        .maxSteps(shares.stream().mapToInt(Report::maxSteps).max().orElseThrow())
        .hiddenAccesses(sum(shares, Report::hiddenAccesses))
        .hidden(hidden(shares))
        .outcomes(outcomes(shares))
        .findings(firsts(shares, Report::findings, f -> f.finding().kind() + f.where()))
        .remarks(remarks(shares))
        .progress(progress(shares))
        .build();
  }

  /** What any of them noticed that is no failure. */
  static List<Found> remarks(List<Report> shares) {
    return firsts(shares, Report::remarks, f -> f.finding().message());
  }

  /** Nobody has seen more than the one who has seen the least progress. */
  private static Progress progress(List<Report> shares) {
    List<Progress> seen = shares.stream().map(Report::progress).filter(Objects::nonNull).toList();
    return seen.isEmpty() || shares.stream().anyMatch(Report::failure)
        ? null
        : seen.stream().min(Comparator.comparing(Progress::level)).orElseThrow();
  }

  /**
   * What threads were seen to do that were let run alone, in the light of what other workers have
   * seen of their operations.
   */
  static Progress progress(Progress alone, List<Report> parts) {
    Progress all = alone;
    for (Report part : parts) {
      if (all != null && part.progress() != null) {
        all = all.with(part.progress());
      }
    }
    return all;
  }

  private static String strategies(List<Report> shares) {
    String workers = shares.size() + " workers at once: ";
    return workers
        + shares.stream().map(Report::strategy).distinct().collect(Collectors.joining("; "));
  }

  private static long sum(List<Report> shares, ToLongFunction<Report> part) {
    return shares.stream().mapToLong(part).sum();
  }

  private static Map<String, Long> outcomes(List<Report> shares) {
    Map<String, Long> outcomes = new TreeMap<>();
    shares.forEach(r -> r.outcomes().forEach((o, n) -> outcomes.merge(o, n, Long::sum)));
    return outcomes;
  }

  /** What escaped any of them, most frequent first. */
  static List<Hidden> hidden(List<Report> shares) {
    Map<String, Long> times = new TreeMap<>();
    shares.forEach(r -> r.hidden().forEach(h -> times.merge(h.what(), h.times(), Long::sum)));
    return times.entrySet().stream()
        .map(e -> new Hidden(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Hidden::times).reversed())
        .toList();
  }

  /** Of those that are the same, the one in the earliest execution; in the order of these. */
  private static List<Found> firsts(
      List<Report> shares, Function<Report, List<Found>> part, Function<Found, Object> cause) {
    List<Found> all = new ArrayList<>();
    shares.forEach(r -> all.addAll(part.apply(r)));
    all.sort(Comparator.comparingLong(Found::execution));
    List<Found> firsts = new ArrayList<>();
    for (Found f : all) {
      if (firsts.stream().noneMatch(known -> cause.apply(known).equals(cause.apply(f)))) {
        firsts.add(f);
      }
    }
    return firsts;
  }
}
