package heddle.model.benchmark;

import heddle.model.benchmark.BenchmarkLatency.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/** What was measured besides the score, in columns. */
public final class BenchmarkExtras {
  private BenchmarkExtras() {}

  /** All of it below the scores, or nothing. */
  static String text(BenchmarkResult result) {
    List<List<String>> rows = rows(result);
    return rows.size() < 2 ? "" : "\n" + BenchmarkText.columns(rows) + legend(result);
  }

  /** What the columns mean. */
  public static String legend(BenchmarkResult result) {
    return switch (result.request().kind()) {
      case THROUGHPUT ->
          "Time is that of a thread for one operation, with the ends of its interval. Fairness is"
              + " Jain's index: 1 if all threads did the same.\n";
      case LATENCY ->
          "Percentiles as measured; in brackets corrected for coordinated omission, for a caller"
              + " who comes at twice the mean time.\n";
      case COUNTS ->
          "Counted for each operation in rewritten classes; those of the JDK and of libraries are"
              + " left as they are. Means are over time; idle is who waits for a condition.\n";
    };
  }

  /** A header and a row for each point that has something else to tell. */
  public static List<List<String>> rows(BenchmarkResult result) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("ns per operation", BenchmarkExtras::time));
    columns.add(new Column("bytes per operation", BenchmarkExtras::bytes));
    columns.add(
        new Column("fairness", p -> p.threads() == 1 ? null : number(p.details().fairness(), 3)));
    for (double percentile : BenchmarkLatency.PERCENTILES) {
      columns.add(new Column("p" + plain(percentile) + " ns", p -> latency(p, percentile)));
    }
    for (String what : counted(result)) {
      columns.add(new Column(what, p -> counts(p, what)));
    }
    columns.removeIf(c -> result.points().stream().allMatch(p -> c.cell().apply(p) == null));
    List<List<String>> rows = new ArrayList<>();
    if (!columns.isEmpty()) {
      List<String> header = new ArrayList<>(List.of(""));
      columns.forEach(c -> header.add(c.name()));
      rows.add(header);
      result.points().forEach(p -> rows.add(row(p, columns)));
    }
    return rows;
  }

  private record Column(String name, Function<BenchmarkPoint, String> cell) {}

  private static List<String> row(BenchmarkPoint point, List<Column> columns) {
    List<String> row =
        new ArrayList<>(List.of(point.implementation() + ", " + point.place().words()));
    for (Column column : columns) {
      String cell = column.cell().apply(point);
      row.add(cell == null ? "" : cell);
    }
    return row;
  }

  /**
   * What a thread takes for an operation, of which all threads together do so many in a second. Of
   * a run that counts there is none, for counting takes time.
   */
  private static String time(BenchmarkPoint p) {
    if (!p.unit().equals(BenchmarkPoint.OPERATIONS_PER_SECOND) || p.details().counts() != null) {
      return null;
    }
    double most = p.low() <= 0 ? Double.POSITIVE_INFINITY : nanos(p, p.low());
    return "%s (%s to %s)"
        .formatted(digits(nanos(p, p.score())), digits(nanos(p, p.high())), digits(most));
  }

  /** What a thread takes for an operation, in nanoseconds; null of a run that counts. */
  static Double nanosPerOperation(BenchmarkPoint p) {
    if (p.unit().equals(BenchmarkPoint.NANOS)) {
      return p.score();
    }
    return p.details().counts() == null ? nanos(p, p.score()) : null;
  }

  private static double nanos(BenchmarkPoint p, double perSecond) {
    return p.threads() * 1e9 / perSecond;
  }

  private static String digits(double nanos) {
    return Double.isInfinite(nanos)
        ? "∞"
        : String.format(Locale.ROOT, nanos >= 100 ? "%,.0f" : nanos >= 10 ? "%.1f" : "%.2f", nanos);
  }

  private static String bytes(BenchmarkPoint p) {
    Double bytes = p.details().bytes();
    return bytes == null ? null : number(bytes, 1) + " ± " + number(p.details().bytesError(), 1);
  }

  /** As measured, and corrected; nothing where too few were timed to tell. */
  private static String latency(BenchmarkPoint p, double percentile) {
    BenchmarkLatency latency = p.details().latency();
    if (latency == null) {
      return null;
    } else if (!latency.reaches(percentile)) {
      return "too few samples";
    }
    return latency.at(percentile).map(BenchmarkExtras::both).orElse(null);
  }

  private static String both(Percentile p) {
    return String.format(Locale.ROOT, "%,.0f (%,.0f)", p.nanos(), p.corrected());
  }

  private static TreeSet<String> counted(BenchmarkResult result) {
    TreeSet<String> names = new TreeSet<>();
    for (BenchmarkPoint point : result.points()) {
      if (point.details().counts() != null) {
        names.addAll(point.details().counts().keySet());
      }
    }
    return names;
  }

  private static String counts(BenchmarkPoint p, String what) {
    return p.details().counts() == null ? null : number(p.details().counts().get(what), 3);
  }

  private static String number(Double value, int decimals) {
    return value == null || value.isNaN()
        ? null
        : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** {@code 99.9}, and {@code 50} without a point. */
  public static String plain(double percentile) {
    return percentile == Math.rint(percentile)
        ? Long.toString((long) percentile)
        : Double.toString(percentile);
  }
}
