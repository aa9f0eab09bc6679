package heddle.model.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two runs, point by point.
 *
 * @param caveats why the two may not be compared, in sentences; none if they may
 * @param changes what both have measured, in the order of the later run
 */
public record BenchmarkComparison(List<String> caveats, List<Change> changes) {
  private static final int PERCENT = 100;

  public BenchmarkComparison {
    caveats = List.copyOf(caveats);
    changes = List.copyOf(changes);
  }

  /** What became of a point. */
  public enum Verdict {
    /** The intervals are apart, and the later one is the better. */
    BETTER,
    /** The intervals are apart, and the later one is the worse: a regression. */
    WORSE,
    /** The intervals overlap: these runs show no difference. */
    UNCLEAR
  }

  /**
   * A point of both runs.
   *
   * @param before as it was
   * @param after as it is
   * @param ratio the later score by the earlier
   * @param low the least ratio of two values of the intervals; 0 at least
   * @param high the greatest; infinite if the earlier interval reaches zero
   * @param verdict what may be concluded
   */
  public record Change(
      BenchmarkPoint before,
      BenchmarkPoint after,
      double ratio,
      double low,
      double high,
      Verdict verdict) {

    static Change of(BenchmarkPoint before, BenchmarkPoint after) {
      boolean more = after.low() > before.high();
      boolean less = after.high() < before.low();
      boolean moreIsBetter = !after.unit().equals(BenchmarkPoint.NANOS);
      Verdict verdict =
          more || less ? more == moreIsBetter ? Verdict.BETTER : Verdict.WORSE : Verdict.UNCLEAR;
      return new Change(
          before,
          after,
          after.score() / before.score(),
          Math.max(0, after.low()) / before.high(),
          before.low() <= 0 ? Double.POSITIVE_INFINITY : after.high() / before.low(),
          verdict);
    }

    /** All of it in a sentence. */
    public String sentence() {
      String what = after.implementation() + ", " + after.place().words();
      String figures =
          "%s after %s"
              .formatted(BenchmarkText.scoreAndError(after), BenchmarkText.scoreAndError(before));
      return switch (verdict) {
        case UNCLEAR -> what + ": no difference is shown (" + figures + ").";
        case BETTER, WORSE ->
            String.format(
                Locale.ROOT,
                "%s: %s, %.2f times what it was (%.2f to %.2f; %s).",
                what,
                verdict == Verdict.WORSE ? "worse" : "better",
                ratio,
                low,
                high,
                figures);
      };
    }
  }

  /** Holds the later run against the earlier. */
  public static BenchmarkComparison of(BenchmarkResult before, BenchmarkResult after) {
    List<Change> changes = new ArrayList<>();
    if (before.request().group() == after.request().group()
        && before.request().kind() == after.request().kind()
        && after.request().kind() != BenchmarkKind.COUNTS) {
      for (BenchmarkPoint point : after.points()) {
        Optional<BenchmarkPoint> same = before.point(point.implementation(), point.place());
        same.ifPresent(old -> changes.add(Change.of(old, point)));
      }
    }
    return new BenchmarkComparison(caveats(before, after), changes);
  }

  private static List<String> caveats(BenchmarkResult before, BenchmarkResult after) {
    List<String> caveats = new ArrayList<>();
    BenchmarkMachine old = before.machine();
    BenchmarkMachine now = after.machine();
    if (before.request().group() != after.request().group()
        || before.request().kind() != after.request().kind()) {
      caveats.add("The two runs measured different things.");
    } else if (after.request().kind() == BenchmarkKind.COUNTS) {
      caveats.add("Counting takes time: such runs have no speeds that could be compared.");
    }
    if (!old.jdk().equals(now.jdk())) {
      caveats.add("They ran on different JDKs: %s and %s.".formatted(old.jdk(), now.jdk()));
    }
    if (old.cores() != now.cores()
        || !old.os().equals(now.os())
        || !before.conditions().processor().equals(after.conditions().processor())) {
      caveats.add("They ran on different machines.");
    }
    if (!before.request().effort().equals(after.request().effort())) {
      caveats.add("Their forks and iterations are not the same.");
    }
    double oldLoad = before.conditions().load();
    double load = after.conditions().load();
    if (oldLoad >= 0 && load >= 0 && Math.abs(oldLoad - load) >= 1) {
      caveats.add(
          String.format(
              Locale.ROOT,
              "The machine had other work to do: load %.1f before the one, %.1f before the other.",
              oldLoad,
              load));
    }
    return caveats;
  }

  /** How many points are worse than they were. */
  public long regressions() {
    return changes.stream().filter(c -> c.verdict() == Verdict.WORSE).count();
  }

  /** All of it in lines, what is worse first. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Verdict verdict : List.of(Verdict.WORSE, Verdict.BETTER, Verdict.UNCLEAR)) {
      changes.stream()
          .filter(c -> c.verdict() == verdict)
          .forEach(c -> text.append(c.sentence()).append('\n'));
    }
    if (changes.isEmpty()) {
      text.append("The two runs have no point in common.\n");
    } else {
      text.append(
          String.format(
              Locale.ROOT,
              "%d of %d points are worse, %d better; with %.1f %% intervals, which overlap for the"
                  + " rest.\n",
              regressions(),
              changes.size(),
              changes.stream().filter(c -> c.verdict() == Verdict.BETTER).count(),
              0.999 * PERCENT));
    }
    caveats.forEach(caveat -> text.append(caveat).append('\n'));
    return text.toString();
  }
}
