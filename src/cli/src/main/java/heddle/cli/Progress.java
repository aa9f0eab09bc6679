package heddle.cli;

import heddle.model.report.Report;
import java.util.Locale;

/** Tells on standard error how far something long is, now and then. */
final class Progress {
  private static final long EVERY = 2_000_000_000;

  private final Output err;
  private final boolean quiet;
  private long told = System.nanoTime();

  Progress(Output err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  /** Of a search. */
  void tell(Report soFar) {
    tell(
        String.format(
            Locale.ROOT,
            "... %,d executions%s, %,d steps, %.0f s",
            soFar.executions(),
            soFar.estimate() == null
                ? ""
                : String.format(Locale.ROOT, " of about %,.0f", soFar.estimate().executions()),
            soFar.steps(),
            soFar.seconds()));
  }

  /** Of anything else. */
  void tell(String sentence) {
    long now = System.nanoTime();
    if (!quiet && now - told >= EVERY) {
      told = now;
      err.line(sentence);
    }
  }
}
