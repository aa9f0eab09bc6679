package heddle.visualizer.find;

import heddle.model.report.Report;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says how much a search has looked at, and what that proves. */
public final class SearchWords {
  private static final int MOST_HIDDEN = 8;

  private SearchWords() {}

  /** While it goes on: "12,408 of about 30,000 runs · 214,000/s". */
  static String progress(Report soFar) {
    String all =
        soFar.estimate() == null
            ? ""
            : " of about " + number(Math.round(soFar.estimate().executions()));
    return number(soFar.executions()) + all + " runs · " + rate(soFar);
  }

  /** Afterwards, in the status bar. */
  public static String summary(Report report) {
    return String.join(
        " · ",
        "explored " + number(report.executions()) + " runs at " + rate(report),
        extent(report),
        memory(report));
  }

  private static String extent(Report report) {
    if (report.failure()) {
      return "ended at a failure";
    }
    return report.exhaustive() ? "all of them" : "not all there are";
  }

  /** Afterwards, as a verdict that claims no more than it may. */
  public static String verdict(Report report) {
    if (report.failure()) {
      return report.findings().getFirst().finding().message();
    }
    String cut =
        report.truncated() == 0
            ? ""
            : " " + number(report.truncated()) + " more were cut off at the step limit.";
    String hidden =
        report.hiddenAccesses() == 0
            ? ""
            : " "
                + number(report.hiddenAccesses())
                + " accesses escaped the scheduler, so this proves little.";
    String looked =
        report.exhaustive()
            ? "No failure: "
                + number(report.executions())
                + " executions, one of each class of equivalent ones,"
            : "No failure in "
                + number(report.executions())
                + " executions; they are not all there are"
                + loops(report)
                + ", and none";
    return looked
        + (report.exhaustive() ? " were looked at" : " of the others was looked at")
        + ", under "
        + memory(report)
        + "."
        + cut
        + hidden;
  }

  private static String loops(Report report) {
    int most = report.loopBound();
    return most == 0
        ? ""
        : ", but all in which no loop goes round more than %s"
            .formatted(most == 1 ? "once" : number(most) + " times");
  }

  /** What escaped the scheduler, by name, a line each; the most frequent of them. */
  public static String hidden(Report report) {
    return report.hidden().stream()
        .limit(MOST_HIDDEN)
        .map(h -> "\n" + h.what() + ": " + number(h.times()))
        .collect(Collectors.joining());
  }

  /** The memory model that was assumed. */
  static String memory(Report report) {
    return report.memory().equals("sc") ? "sequential consistency" : report.memory();
  }

  /** Executions per second. */
  static String rate(Report report) {
    return report.seconds() <= 0
        ? "–/s"
        : number(Math.round(report.executions() / report.seconds())) + "/s";
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
