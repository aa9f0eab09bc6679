package heddle.model.stress;

import heddle.model.benchmark.BenchmarkMachine;
import java.util.List;

/**
 * What a stress run saw.
 *
 * @param date when it began, as ISO 8601 in UTC
 * @param machine where
 * @param request what was asked for
 * @param results by test, in the order of their names
 */
public record StressReport(
    String date, BenchmarkMachine machine, StressRequest request, List<StressResult> results) {

  /** Whether anything came out that must not. */
  public boolean failed() {
    return results.stream().anyMatch(r -> r.forbidden() > 0);
  }
}
