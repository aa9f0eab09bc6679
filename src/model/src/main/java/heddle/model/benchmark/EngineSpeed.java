package heddle.model.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * How fast the engine searches: executions of its random strategy, with all events recorded and all
 * checks on, once its worker is warm.
 *
 * @param title the scenario
 * @param className the class under study
 * @param effort how it was measured: workers, the time that did not count, the time that did
 * @param perSecond executions per second of each measurement, worker after worker
 * @param perProcessorSecond executions per second of processor time, that of the compiler and the
 *     garbage collector included: what one core would do that is not shared
 * @param stepsPerExecution the mean
 * @param machine where
 * @param when at which moment it ended
 * @param command the command that measures the same again
 */
public record EngineSpeed(
    String title,
    String className,
    BenchmarkEffort effort,
    List<Double> perSecond,
    List<Double> perProcessorSecond,
    double stepsPerExecution,
    BenchmarkMachine machine,
    String when,
    String command) {

  public EngineSpeed {
    perSecond = List.copyOf(perSecond);
    perProcessorSecond = List.copyOf(perProcessorSecond);
  }

  /** As many are greater as are less. */
  public static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** All of it in words. */
  public String text() {
    return String.format(
        Locale.ROOT,
        """
        Engine: executions of the random strategy, all events recorded, all checks on
        %s (%s), %.1f steps per execution

        per second                    %s
        per second of processor time  %s

        %d measurements of %s; %s, one after the other, the first %s of each not counted.
        Processor time is that of the whole worker: one core that is not shared does as much.
        %s · %s
        %s
        """,
        title,
        className,
        stepsPerExecution,
        spread(perSecond),
        spread(perProcessorSecond),
        perSecond.size(),
        seconds(effort.measurementMillis()),
        effort.forks() == 1 ? "1 worker" : effort.forks() + " workers",
        seconds(effort.warmups() * effort.warmupMillis()),
        machine,
        when,
        command);
  }

  private static String spread(List<Double> values) {
    return String.format(
        Locale.ROOT,
        "median %,.0f, from %,.0f to %,.0f",
        median(values),
        values.stream().min(Double::compare).orElseThrow(),
        values.stream().max(Double::compare).orElseThrow());
  }

  private static String seconds(int millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
