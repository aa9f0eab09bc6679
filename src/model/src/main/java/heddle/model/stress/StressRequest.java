package heddle.model.stress;

import heddle.model.scenario.BadInputException;
import java.io.File;
import java.time.Duration;
import java.util.List;

/**
 * What is to be run.
 *
 * @param patterns which tests: those whose name or subject contains one of these; all if there is
 *     none
 * @param iterations how often each configuration of the virtual machine runs each test
 * @param millis how long one of these takes
 * @param classPath where the user's own jcstress tests are; Heddle's own if it is empty
 * @param onlyList whether the tests are only told, and not run
 */
public record StressRequest(
    List<String> patterns, int iterations, int millis, List<String> classPath, boolean onlyList) {
  /** All tests, some seconds for each. */
  public static final StressRequest QUICK = of(3, 300);

  /** All tests, a minute or so for each. */
  public static final StressRequest THOROUGH = of(20, 1_000);

  /**
   * Virtual machines for a test: one for each way to compile it, interpreted, C1, C2, and C2 five
   * times with orders of its own.
   */
  public static final int WAYS = 8;

  /** What a virtual machine takes besides, roughly. */
  private static final int START_MILLIS = 900;

  private static final int USUAL_MILLIS = 1_000;
  private static final int LEAST_MILLIS = 50;

  public StressRequest {
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
    classPath = classPath == null ? List.of() : List.copyOf(classPath);
  }

  /** All of Heddle's tests with this effort. */
  public static StressRequest of(int iterations, int millis) {
    return new StressRequest(List.of(), iterations, millis, List.of(), false);
  }

  /**
   * The same tests with an effort that takes about so long for so many of them.
   *
   * @throws BadInputException if the time is not enough
   */
  public StressRequest within(Duration budget, int tests) throws BadInputException {
    long machines = (long) Math.max(1, tests) * WAYS;
    long each = budget.toMillis() / machines - START_MILLIS;
    if (each < LEAST_MILLIS) {
      throw new BadInputException(
          "%d %s need %d s at least: give more time, or choose fewer."
              .formatted(
                  tests,
                  tests == 1 ? "test" : "tests",
                  (machines * (START_MILLIS + LEAST_MILLIS) + 999) / 1_000));
    }
    int times = (int) Math.max(1, each / USUAL_MILLIS);
    return new StressRequest(patterns, times, (int) (each / times), classPath, onlyList);
  }

  /** How long it takes for so many tests, roughly. */
  public Duration expected(int tests) {
    return Duration.ofMillis((long) tests * WAYS * (START_MILLIS + (long) iterations * millis));
  }

  /** These tests with the same effort. */
  public StressRequest withPatterns(List<String> others) {
    return new StressRequest(others, iterations, millis, classPath, onlyList);
  }

  /** The tests in these folders and jars with the same effort. */
  public StressRequest withClassPath(List<String> entries) {
    return new StressRequest(patterns, iterations, millis, entries, onlyList);
  }

  /** The same tests, not run but only told. */
  public StressRequest listed() {
    return new StressRequest(patterns, iterations, millis, classPath, true);
  }

  /** The command that does the same. */
  public String command() {
    StringBuilder command = new StringBuilder("heddle stress");
    patterns.forEach(pattern -> command.append(' ').append(pattern));
    if (!classPath.isEmpty()) {
      command.append(" --classpath ").append(String.join(File.pathSeparator, classPath));
    }
    return command.append(" --measure %dx%dms".formatted(iterations, millis)).toString();
  }
}
