package heddle.model.benchmark;

import heddle.model.benchmark.BenchmarkSubject.Role;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The algorithms against what one would take otherwise, as one table for all groups. */
public final class BenchmarkPeers {
  private BenchmarkPeers() {}

  /**
   * A table in Markdown: for each of ours and each peer of its group how many times as much ours
   * does, and the two figures with their intervals; below it where it was measured, and the command
   * of each group.
   *
   * @param results of throughput, one for each group
   */
  public static String markdown(List<BenchmarkResult> results) {
    Set<Integer> threads = new LinkedHashSet<>();
    results.forEach(result -> threads.addAll(result.request().threads()));
    StringBuilder text = new StringBuilder("| | Ours | Peer |");
    threads.forEach(
        number -> text.append(number == 1 ? " 1 thread |" : " %d threads |".formatted(number)));
    text.append("\n|---|---|---|").append("---|".repeat(threads.size())).append('\n');
    results.forEach(result -> text.append(rows(result, threads)));
    text.append('\n').append(String.join("\n\n", machines(results))).append("\n\n```\n");
    results.forEach(result -> text.append(result.command()).append('\n'));
    return text.append("```\n").toString();
  }

  /** Each machine once, with what it was busy with before the runs. */
  private static List<String> machines(List<BenchmarkResult> results) {
    Map<String, DoubleSummaryStatistics> loads = new LinkedHashMap<>();
    for (BenchmarkResult r : results) {
      loads
          .computeIfAbsent(
              r.machine() + " · " + r.conditions().processor(),
              machine -> new DoubleSummaryStatistics())
          .accept(r.conditions().load());
    }
    return loads.entrySet().stream()
        .map(
            e ->
                String.format(
                    Locale.ROOT,
                    "%s · load %.1f to %.1f before",
                    e.getKey(),
                    e.getValue().getMin(),
                    e.getValue().getMax()))
        .toList();
  }

  private static String rows(BenchmarkResult result, Set<Integer> threads) {
    StringBuilder rows = new StringBuilder();
    String title = result.request().group().title() + ", " + BenchmarkText.unit(result.request());
    for (BenchmarkSubject ours : subjects(result, true)) {
      for (BenchmarkSubject peer : subjects(result, false)) {
        rows.append("| %s | %s | %s |".formatted(title, ours.name(), peer.name()));
        for (int number : threads) {
          rows.append(' ').append(cell(result, ours.name(), peer.name(), number)).append(" |");
        }
        rows.append('\n');
        title = "";
      }
    }
    return rows.toString();
  }

  /** Those of the result that are ours, or those that are not. */
  private static List<BenchmarkSubject> subjects(BenchmarkResult result, boolean ours) {
    List<BenchmarkSubject> subjects = new ArrayList<>();
    for (String name : result.request().implementations()) {
      result
          .request()
          .group()
          .subject(name)
          .filter(s -> ours ? s.role() == Role.OURS : isPeer(s))
          .ifPresent(subjects::add);
    }
    return subjects;
  }

  /**
   * What users might take: a lock of the JDK, but not the measurements' own class with one lock.
   */
  private static boolean isPeer(BenchmarkSubject subject) {
    return subject.role() == Role.PEER
        || subject.role() == Role.LOCKED && subject.className().startsWith("java.");
  }

  private static String cell(BenchmarkResult result, String ours, String peer, int threads) {
    Optional<BenchmarkPoint> one = point(result, ours, threads);
    Optional<BenchmarkPoint> other = point(result, peer, threads);
    if (one.isEmpty() || other.isEmpty()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "**%.2f** (%s : %s)",
        one.get().score() / other.get().score(),
        BenchmarkText.scoreAndError(one.get()),
        BenchmarkText.scoreAndError(other.get()));
  }

  private static Optional<BenchmarkPoint> point(BenchmarkResult result, String name, int threads) {
    return result.points().stream()
        .filter(p -> p.implementation().equals(name) && p.threads() == threads)
        .findFirst();
  }
}
