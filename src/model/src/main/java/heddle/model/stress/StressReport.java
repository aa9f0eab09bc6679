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
 * @param cancelled whether it was ended before it was done; the results are those that were there
 */
public record StressReport(
    String date,
    BenchmarkMachine machine,
    StressRequest request,
    List<StressResult> results,
    boolean cancelled) {
  public StressReport {
    results = List.copyOf(results);
  }

  /** Whether anything came out that must not. */
  public boolean failed() {
    return results.stream().anyMatch(r -> r.forbidden() > 0);
  }
}
