package heddle.model.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * How long it takes from the start of a command to its first verdict, all processes included.
 *
 * @param title the scenario that is checked
 * @param seconds with the rewritten classes of the JDK in the cache, one for each run
 * @param firstUseSeconds with an empty cache, one for each run
 * @param machine where
 * @param when at which moment it ended
 * @param command the command that measures the same again
 */
public record StartSpeed(
    String title,
    List<Double> seconds,
    List<Double> firstUseSeconds,
    BenchmarkMachine machine,
    String when,
    String command) {

  public StartSpeed {
    seconds = List.copyOf(seconds);
    firstUseSeconds = List.copyOf(firstUseSeconds);
  }

  /** All of it in words. */
  public String text() {
    return String.format(
        Locale.ROOT,
        """
        Start: from the start of the command to the verdict on %s

        as usual      %s
        on first use  %s (the JDK's classes are rewritten then, and kept)

        %s · %s
        %s
        """,
        title,
        spread(seconds),
        spread(firstUseSeconds),
        machine,
        when,
        command);
  }

  private static String spread(List<Double> values) {
    return String.format(
        Locale.ROOT,
        "median %.2f s of %d, from %.2f to %.2f",
        EngineSpeed.median(values),
        values.size(),
        values.stream().min(Double::compare).orElseThrow(),
        values.stream().max(Double::compare).orElseThrow());
  }
}
