package heddle.model.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scores and results in words and columns, the same in the window and on the command line. */
public final class BenchmarkText {
  private static final double MILLION = 1e6;
  private static final String GAP = "   ";

  private BenchmarkText() {}

  /** What a score counts, as the title of an axis or a table. */
  public static String unit(BenchmarkRequest request) {
    return request.kind() == BenchmarkKind.LATENCY
        ? "ns for each of the " + request.group().operations()
        : "million " + request.group().operations() + " per second";
  }

  /** {@code 1 thread}, {@code 2 threads}. */
  public static String threads(int number) {
    return number == 1 ? "1 thread" : number + " threads";
  }

  /** A value of a point as it is told: operations per second in millions, times as they are. */
  public static double told(BenchmarkPoint point, double value) {
    return point.unit().equals(BenchmarkPoint.NANOS) ? value : value / MILLION;
  }

  /** Millions to three significant digits, or fewer where there are no more than these. */
  public static String score(BenchmarkPoint point) {
    return digits(point, point.score());
  }

  /** Score and half-width in millions, with the digits that the score has. */
  public static String scoreAndError(BenchmarkPoint point) {
    return score(point) + " ± " + digits(point, point.error());
  }

  private static String digits(BenchmarkPoint point, double value) {
    double size = Math.abs(told(point, point.score()));
    int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", told(point, value));
  }

  /** A point in one sentence. */
  public static String sentence(BenchmarkRequest request, BenchmarkPoint point) {
    double least = point.samples().stream().min(Double::compare).orElse(point.score());
    double most = point.samples().stream().max(Double::compare).orElse(point.score());
    return "%s, %s: %s %s; %d samples from %s to %s."
        .formatted(
            point.implementation(),
            point.place().words(),
            scoreAndError(point),
            unit(request),
            point.samples().size(),
            digits(point, least),
            digits(point, most));
  }

  /** All of it: a row for each implementation, a column for each number of threads. */
  public static String table(BenchmarkResult result) {
    BenchmarkRequest request = result.request();
    StringBuilder text = new StringBuilder();
    text.append(request.group().title())
        .append(": ")
        .append(unit(request))
        .append(request.kind() == BenchmarkKind.LATENCY ? "" : " of all threads together")
        .append(", ± half of the 99.9 % confidence interval\n\n");
    text.append(columns(rows(result)));
    text.append(BenchmarkExtras.text(result));
    List<String> advice = BenchmarkAdvice.of(result);
    if (!advice.isEmpty()) {
      text.append('\n').append(String.join("\n", advice)).append('\n');
    }
    result.troubles().forEach(trouble -> text.append('\n').append(trouble).append('\n'));
    return text.append('\n')
        .append(result.caveat())
        .append('\n')
        .append(result.machine())
        .append(" · ")
        .append(result.when())
        .append('\n')
        .append(
            result.conditions().equals(BenchmarkConditions.UNKNOWN)
                ? ""
                : result.conditions().words() + "\n")
        .append(result.command())
        .append('\n')
        .toString();
  }

  private static List<List<String>> rows(BenchmarkResult result) {
    BenchmarkRequest request = result.request();
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    request.places().forEach(place -> header.add(place.words()));
    rows.add(header);
    for (String name : request.implementations()) {
      List<String> row = new ArrayList<>(List.of(name));
      for (BenchmarkPlace place : request.places()) {
        row.add(result.point(name, place).map(BenchmarkText::scoreAndError).orElse(""));
      }
      rows.add(row);
    }
    return rows;
  }

  static String columns(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : aligned(rows)) {
      text.append(String.join(GAP, row).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<List<String>> aligned(List<List<String>> rows) {
    List<List<String>> aligned = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        int index = column;
        int width = rows.stream().mapToInt(r -> r.get(index).length()).max().orElse(0);
        String cell = row.get(column);
        String blank = " ".repeat(width - cell.length());
        cells.add(column == 0 ? cell + blank : blank + cell);
      }
      aligned.add(cells);
    }
    return aligned;
  }
}
