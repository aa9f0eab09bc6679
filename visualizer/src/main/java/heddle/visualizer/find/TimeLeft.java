package heddle.visualizer.find;

import heddle.model.report.Report;
import heddle.model.scenario.Scenario.Bounds;
import java.util.Locale;

/** How long a search may still take, as far as that is known. */
final class TimeLeft {
  private static final double LONG = 120;

  private TimeLeft() {}

  /**
   * By the estimate of what is left, and by what the scenario allows: "about 12 s, at most 48 s".
   * Empty if neither is known.
   */
  static String of(Report soFar, Bounds bounds) {
    double rate = soFar.seconds() <= 0 ? 0 : soFar.executions() / soFar.seconds();
    double most = most(soFar, bounds, rate);
    double about =
        soFar.estimate() == null || rate == 0
            ? Double.POSITIVE_INFINITY
            : (soFar.estimate().executions() - soFar.executions()) / rate;
    String limit = Double.isInfinite(most) ? "" : "at most " + words(most);
    if (about >= most) {
      return limit;
    }
    return "about " + words(about) + (limit.isEmpty() ? "" : ", " + limit);
  }

  private static double most(Report soFar, Bounds bounds, double rate) {
    double seconds =
        bounds.seconds() > 0 ? bounds.seconds() - soFar.seconds() : Double.POSITIVE_INFINITY;
    double executions =
        bounds.executions() > 0 && rate > 0
            ? (bounds.executions() - soFar.executions()) / rate
            : Double.POSITIVE_INFINITY;
    return Math.max(0, Math.min(seconds, executions));
  }

  private static String words(double seconds) {
    if (seconds < 1) {
      return "a second";
    }
    return seconds <= LONG
        ? Math.round(seconds) + " s"
        : String.format(Locale.ROOT, "%,d min", Math.round(seconds / 60));
  }
}
