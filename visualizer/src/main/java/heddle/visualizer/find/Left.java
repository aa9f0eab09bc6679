package heddle.visualizer.find;

import heddle.model.report.Estimate;
import heddle.model.report.Report;
import java.util.Locale;

/**
 * How much of an exhaustive search is left, as far as it has been estimated.
 *
 * @param done which part has been looked at, from 0 to 1
 * @param low which part that is if there are as many executions as can be
 * @param high which part that is if there are as few as can be
 * @param words both in words
 */
record Left(double done, double low, double high, String words) {
  /** What a report says of it, or {@code null} if nobody has estimated it. */
  static Left of(Report report) {
    Estimate e = report.estimate();
    if (e == null || e.executions() <= 0) {
      return null;
    }
    double seen = report.executions();
    double most = Math.max(e.high(), seen);
    return new Left(
        part(seen, e.executions()),
        part(seen, most),
        part(seen, Math.max(e.low(), seen)),
        "about %s left (%s to %s), estimated from %s drawn executions"
            .formatted(
                number(e.executions() - seen),
                number(e.low() - seen),
                number(e.high() - seen),
                number(e.probes())));
  }

  private static double part(double seen, double all) {
    return all <= 0 ? 0 : Math.clamp(seen / all, 0, 1);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,d", Math.max(0, Math.round(value)));
  }
}
