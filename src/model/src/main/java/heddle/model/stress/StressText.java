package heddle.model.stress;

import java.util.ArrayList;
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
    return lines + "\n\n" + footnote(report) + "\n";
  }

  /** Where and how it was seen, and what may not be concluded. */
  public static String footnote(StressReport report) {
    return report.machine()
        + " · "
        + report.request().iterations()
        + " x "
        + report.request().millis()
        + " ms for each test and each way to compile it · "
        + report.date()
        + (report.cancelled() ? " · ended before it was done" : "")
        + "\n"
        + "What was not seen here may happen elsewhere: only a search can prove that it cannot.";
  }

  /**
   * The rate of what must not be, per million {@linkplain #unit operations}; where it was not seen,
   * what it is below with 95 % confidence if all runs are alike (the rule of three: Hanley and
   * Lippman-Hand, JAMA 249, 1983).
   */
  public static String rate(StressResult r) {
    if (r.samples() == 0) {
      return "";
    }
    return r.forbidden() == 0
        ? "0 (below %s)".formatted(figure(3e6 / r.operationsDone()))
        : figure(r.perMillion());
  }

  /** The rate in a column that is headed by operations: whose runs alone are known says so. */
  public static String rateInColumn(StressResult r) {
    return r.operations() > 0 || r.samples() == 0 ? rate(r) : rate(r) + " (runs)";
  }

  /** What the rate counts. */
  public static String unit(StressResult r) {
    return r.operations() == 0 ? "runs" : "operations";
  }

  private static String figure(double perMillion) {
    int decimals = perMillion >= 100 ? 0 : perMillion >= 10 ? 1 : perMillion >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", perMillion);
  }

  /** What a test saw in a few words. */
  public static String verdict(StressResult r) {
    if (r.samples() == 0) {
      return r.trouble();
    } else if (r.forbidden() > 0) {
      return wrong(r.outcomes());
    }
    return r.broken() ? "its failure was not seen" : "nothing wrong";
  }

  /** What a run says of the broken classes, and of the sound ones beside them. */
  public static List<String> sentences(List<StressResult> results) {
    List<StressResult> run = results.stream().filter(r -> r.samples() > 0).toList();
    List<StressResult> caught = run.stream().filter(r -> r.forbidden() > 0).toList();
    List<String> sentences = new ArrayList<>();
    for (boolean broken : new boolean[] {true, false}) {
      List<StressResult> bad = caught.stream().filter(r -> r.broken() == broken).toList();
      if (!bad.isEmpty()) {
        sentences.add(
            (broken ? "Seen to fail: " : "Failed although they should not: ")
                + bad.stream().map(StressText::caught).collect(Collectors.joining(", "))
                + ".");
      }
    }
    List<StressResult> missed = run.stream().filter(r -> r.broken() && r.forbidden() == 0).toList();
    if (!missed.isEmpty()) {
      sentences.add(
          "Broken, but not seen to fail here: "
              + missed.stream()
                  .map(StressResult::subject)
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ".");
    }
    List<StressResult> sound = run.stream().filter(r -> !r.broken() && r.forbidden() == 0).toList();
    if (!sound.isEmpty()) {
      sentences.add(
          format(
              "The %s beside them: 0 in %,d runs.",
              sound.size() == 1 ? "sound test" : sound.size() + " sound tests",
              sound.stream().mapToLong(StressResult::samples).sum()));
    }
    return sentences;
  }

  private static String caught(StressResult r) {
    return r.subject() + " (" + figure(r.perMillion()) + " per million " + unit(r) + ")";
  }

  /** A report as a table in Markdown. */
  public static String markdown(StressReport report) {
    return "| Class | Test | Runs | Wrong | Per million operations | What was seen |\n"
        + "|---|---|---:|---:|---:|---|\n"
        + report.results().stream()
            .map(
                r ->
                    format(
                        "| %s | %s | %,d | %,d | %s | %s |\n",
                        r.subject(),
                        r.test(),
                        r.samples(),
                        r.forbidden(),
                        rateInColumn(r),
                        verdict(r)))
            .collect(Collectors.joining())
        + "\n"
        + footnote(report)
        + "\n`"
        + report.request().command()
        + "`\n";
  }

  /** A line for each outcome of each test; in quotes what may have commas in it. */
  public static String csv(StressReport report) {
    return "test,class,outcome,times,expectation,meaning\n"
        + report.results().stream()
            .flatMap(
                r ->
                    r.outcomes().stream()
                        .map(
                            o ->
                                "%s,%s,%s,%d,%s,%s\n"
                                    .formatted(
                                        r.test(),
                                        r.subject(),
                                        quoted(o.result()),
                                        o.times(),
                                        o.expectation().name().toLowerCase(Locale.ROOT),
                                        quoted(o.meaning()))))
            .collect(Collectors.joining());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
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
                "%,d wrong in %,d runs (%s per million %s): %s%s",
                r.forbidden(),
                r.samples(),
                figure(r.perMillion()),
                unit(r),
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
