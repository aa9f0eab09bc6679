package heddle.model.benchmark;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results in the forms of other programs. */
public final class BenchmarkExport {
  private BenchmarkExport() {}

  /** Tables in Markdown, with what follows from them and how they were made. */
  public static String markdown(BenchmarkResult result) {
    BenchmarkRequest request = result.request();
    StringBuilder text = new StringBuilder();
    text.append(request.group().title())
        .append(": ")
        .append(BenchmarkText.unit(request))
        .append(", ± half of the 99.9 % confidence interval\n\n");
    text.append(
        row(
            Stream.concat(Stream.of(""), request.places().stream().map(BenchmarkPlace::words))
                .toList()));
    text.append(rule(request.places().size() + 1));
    for (String name : request.implementations()) {
      text.append(
          row(
              Stream.concat(
                      Stream.of(name),
                      request.places().stream()
                          .map(
                              p ->
                                  result
                                      .point(name, p)
                                      .map(BenchmarkText::scoreAndError)
                                      .orElse("")))
                  .toList()));
    }
    List<List<String>> extras = BenchmarkExtras.rows(result);
    if (!extras.isEmpty()) {
      text.append('\n').append(row(extras.getFirst())).append(rule(extras.getFirst().size()));
      extras.stream().skip(1).forEach(cells -> text.append(row(cells)));
      text.append('\n').append(BenchmarkExtras.legend(result));
    }
    BenchmarkAdvice.of(result).forEach(s -> text.append("\n- ").append(s));
    result.troubles().forEach(s -> text.append("\n- ").append(s));
    return text.append("\n\n")
        .append(result.caveat())
        .append(' ')
        .append(result.machine())
        .append(" · ")
        .append(result.conditions().words())
        .append("\n`")
        .append(result.command())
        .append("`\n")
        .toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String rule(int columns) {
    return "|---|" + "---:|".repeat(columns - 1) + "\n";
  }

  /** A line for each point, in the unit in which it was measured. */
  public static String csv(BenchmarkResult result) {
    String header =
        "implementation,threads,settings,score,error,unit,ns per operation,bytes per"
            + " operation,fairness,p50,p90,p99,p99.9,p99.99\n";
    return header
        + result.points().stream().map(BenchmarkExport::line).collect(Collectors.joining());
  }

  private static String line(BenchmarkPoint p) {
    String settings =
        p.settings().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(";"));
    String percentiles =
        BenchmarkLatency.PERCENTILES.stream()
            .map(
                at ->
                    p.details().latency() == null || !p.details().latency().reaches(at)
                        ? ""
                        : p.details().latency().at(at).map(l -> number(l.nanos())).orElse(""))
            .collect(Collectors.joining(","));
    return "%s,%d,%s,%s,%s,%s,%s,%s,%s,%s\n"
        .formatted(
            p.implementation(),
            p.threads(),
            settings,
            number(p.score()),
            number(p.error()),
            p.unit(),
            number(BenchmarkExtras.nanosPerOperation(p)),
            number(p.details().bytes()),
            number(p.details().fairness()),
            percentiles);
  }

  private static String number(Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.6g", value);
  }

  /** What JMH itself would have written, for programs that read that. */
  public static String jmh(BenchmarkResult result) {
    JsonArray runs = new JsonArray();
    result.points().stream()
        .map(p -> p.details().jmh())
        .filter(run -> run != null)
        .forEach(runs::add);
    return BenchmarkJson.pretty(runs);
  }
}
