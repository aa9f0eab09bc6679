package heddle.model.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the machine was when a run began.
 *
 * @param processor its name, or empty
 * @param governor what chooses the clock rate of the processors, {@code performance} say, or empty
 * @param cores processors that the JVM sees
 * @param load threads that wanted a processor in the minute before; negative if it is not known
 * @param otherJvms other virtual machines that were running
 * @param flags options of the JVMs that measured
 * @param commit the revision of the source that was measured, or empty
 */
public record BenchmarkConditions(
    String processor,
    String governor,
    int cores,
    double load,
    int otherJvms,
    List<String> flags,
    String commit) {
  /** Nothing is known. */
  public static final BenchmarkConditions UNKNOWN =
      new BenchmarkConditions("", "", 0, -1, 0, List.of(), "");

  /** A load of which less than this share of a core is somebody else's does not matter. */
  private static final double QUIET = 0.3;

  public BenchmarkConditions {
    flags = List.copyOf(flags);
  }

  /** What may disturb a run with so many threads, in sentences; none if nothing is known to. */
  public List<String> warnings(int threads) {
    List<String> warnings = new ArrayList<>();
    if (!governor.isEmpty() && !governor.equals("performance")) {
      warnings.add(
          "The clock rate is chosen by the governor %s: it may change during the run; performance keeps it."
              .formatted(governor));
    }
    if (load >= QUIET) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "Other work wants %.1f of %d cores (load of the last minute): figures will be lower"
                  + " and farther apart than on a quiet machine.",
              load,
              cores));
    }
    if (otherJvms > 0) {
      warnings.add(
          otherJvms == 1
              ? "Another JVM is running."
              : "%d other JVMs are running.".formatted(otherJvms));
    }
    if (cores > 0 && threads > cores) {
      warnings.add(
          "%d threads share %d %s: the scheduler of the operating system is measured too."
              .formatted(threads, cores, cores == 1 ? "core" : "cores"));
    }
    return warnings;
  }

  /** All of it in a line. */
  public String words() {
    List<String> words = new ArrayList<>();
    if (!processor.isEmpty()) {
      words.add(processor);
    }
    if (!governor.isEmpty()) {
      words.add("governor " + governor);
    }
    if (load >= 0) {
      words.add(String.format(Locale.ROOT, "load %.1f before", load));
    }
    words.add(flags.isEmpty() ? "no JVM flags" : String.join(" ", flags));
    if (!commit.isEmpty()) {
      words.add("revision " + commit);
    }
    return String.join(" · ", words);
  }
}
