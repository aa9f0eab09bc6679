package heddle.model.stress;

import java.io.File;
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

  public StressRequest {
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
    classPath = classPath == null ? List.of() : List.copyOf(classPath);
  }

  /** All of Heddle's tests with this effort. */
  public static StressRequest of(int iterations, int millis) {
    return new StressRequest(List.of(), iterations, millis, List.of(), false);
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
