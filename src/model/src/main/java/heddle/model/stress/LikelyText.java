package heddle.model.stress;

import heddle.model.report.Answers;
import heddle.model.report.Answers.Likelihood;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import java.util.Locale;

/** How likely a failure really is: what a search says of it, beside what the machine showed. */
public final class LikelyText {
  private LikelyText() {}

  /** The card for a scenario that was searched and a class that was run at full speed. */
  public static String of(Report report, StressResult seen) {
    StringBuilder text = new StringBuilder();
    if (report.findings().isEmpty()) {
      text.append(
          format(
              "The search found no failure in %,d executions%s.",
              report.executions(), report.exhaustive() ? ", which are all" : ""));
    } else {
      Found found = report.findings().getFirst();
      text.append(
          format(
              "The search's failure needs %s (%s).",
              times(found.preemptions(), "preemption"), found.finding().kind().id()));
      Answers answers = found.answers();
      if (answers != null && answers.likelihood() != null) {
        text.append(' ').append(chance(answers.likelihood()));
      }
    }
    return text.append(' ').append(machine(seen)).toString();
  }

  private static String chance(Likelihood l) {
    return format(
        "Of random schedules %s fail (%,d of %,d; 95 %% interval %s to %s).",
        percent((double) l.failing() / l.executions()),
        l.failing(),
        l.executions(),
        percent(l.low()),
        percent(l.high()));
  }

  private static String machine(StressResult seen) {
    return format(
        "At full speed %,d of %,d runs went wrong on this machine: %s per million %s.",
        seen.forbidden(), seen.samples(), StressText.rate(seen), StressText.unit(seen));
  }

  private static String times(int number, String what) {
    return number == 1 ? "1 " + what : number + " " + what + "s";
  }

  private static String percent(double share) {
    return format("%.3g %%", 100 * share);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
