package heddle.model.stress;

import java.util.List;

/**
 * What is to be run.
 *
 * @param patterns which tests: those whose name contains one of these; all if there is none
 * @param iterations how often each configuration of the virtual machine runs each test
 * @param millis how long one of these takes
 */
public record StressRequest(List<String> patterns, int iterations, int millis) {
  /** All tests, some seconds for each. */
  public static final StressRequest QUICK = new StressRequest(List.of(), 3, 300);

  /** All tests, a minute or so for each. */
  public static final StressRequest THOROUGH = new StressRequest(List.of(), 20, 1_000);

  /** These tests with the same effort. */
  public StressRequest withPatterns(List<String> others) {
    return new StressRequest(others, iterations, millis);
  }
}
