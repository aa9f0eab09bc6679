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
  public static String unit(BenchmarkGroup group) {
    return "million " + group.operations() + " per second";
  }

  /** {@code 1 thread}, {@code 2 threads}. */
  public static String threads(int number) {
    return number == 1 ? "1 thread" : number + " threads";
  }

  /** Operations per second in millions. */
  public static double millions(double operationsPerSecond) {
    return operationsPerSecond / MILLION;
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
    double millions = Math.abs(millions(point.score()));
    int decimals = millions >= 99.95 ? 0 : millions >= 9.995 ? 1 : millions >= 0.9995 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", millions(value));
  }

  /** A point in one sentence. */
  public static String sentence(BenchmarkGroup group, BenchmarkPoint point) {
    double least = point.samples().stream().min(Double::compare).orElse(point.score());
    double most = point.samples().stream().max(Double::compare).orElse(point.score());
    return "%s, %s: %s %s; %d samples from %s to %s."
        .formatted(
            point.implementation(),
            threads(point.threads()),
            scoreAndError(point),
            unit(group),
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
        .append(unit(request.group()))
        .append(" of all threads together, ± half of the 99.9 % confidence interval\n\n");
    for (List<String> row : aligned(rows(result))) {
      text.append(String.join(GAP, row).stripTrailing()).append('\n');
    }
    return text.append('\n')
        .append(result.caveat())
        .append('\n')
        .append(result.machine())
        .append(" · ")
        .append(result.when())
        .append('\n')
        .append(result.command())
        .append('\n')
        .toString();
  }

  private static List<List<String>> rows(BenchmarkResult result) {
    BenchmarkRequest request = result.request();
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    request.threads().forEach(number -> header.add(threads(number)));
    rows.add(header);
    for (String name : request.implementations()) {
      List<String> row = new ArrayList<>(List.of(name));
      for (int threads : request.threads()) {
        row.add(result.point(name, threads).map(BenchmarkText::scoreAndError).orElse(""));
      }
      rows.add(row);
    }
    return rows;
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
