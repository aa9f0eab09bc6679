package heddle.model.stress;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A stress report in words. */
public final class StressText {
  private StressText() {}

  /** A table with a line for each test, and below it where and how it was seen. */
  public static String table(StressReport report) {
    int width = report.results().stream().mapToInt(r -> r.subject().length()).max().orElse(0);
    String lines =
        report.results().stream().map(r -> line(r, width)).collect(Collectors.joining("\n"));
    return lines
        + "\n\n"
        + report.machine()
        + " · "
        + report.request().iterations()
        + " x "
        + report.request().millis()
        + " ms for each test and each way to compile it · "
        + report.date()
        + (report.cancelled() ? " · ended before it was done" : "")
        + "\n"
        + "What was not seen here may happen elsewhere: only a search can prove that it cannot.\n";
  }

  /** The tests that there are, a line for each. */
  public static String list(StressReport report) {
    int width = report.results().stream().mapToInt(r -> r.test().length()).max().orElse(0);
    return report.results().stream()
        .map(
            r ->
                (r.test() + " ".repeat(width - r.test().length()) + "  " + r.subject())
                    .stripTrailing())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(StressResult r, int width) {
    String name = r.subject() + " ".repeat(width - r.subject().length());
    if (r.outcomes().isEmpty()) {
      return name + "  " + r.trouble();
    }
    String verdict =
        r.forbidden() == 0
            ? format("nothing wrong in %,d runs", r.samples())
            : format(
                "%,d wrong in %,d runs (%.3g per million): %s%s",
                r.forbidden(),
                r.samples(),
                r.perMillion(),
                wrong(r.outcomes()),
                r.scenario().isEmpty() ? "" : "; see scenario " + r.scenario());
    return (name + "  " + verdict + "  " + r.trouble()).stripTrailing();
  }

  private static String wrong(List<StressOutcome> outcomes) {
    return outcomes.stream()
        .filter(StressOutcome::forbidden)
        .map(o -> format("%s %,d times", o.result(), o.times()))
        .collect(Collectors.joining(", "));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
