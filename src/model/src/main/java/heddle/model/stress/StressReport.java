package heddle.model.stress;

import heddle.model.benchmark.BenchmarkMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stress run saw.
 *
 * @param date when it began, as ISO 8601 in UTC
 * @param machine where
 * @param request what was asked for
 * @param results by test, in the order of their names
 * @param cancelled whether it was ended before it was done; the results are those that were there
 * @param finished of one that was ended, the names of the tests that were done all the same
 */
public record StressReport(
    String date,
    BenchmarkMachine machine,
    StressRequest request,
    List<StressResult> results,
    boolean cancelled,
    List<String> finished) {
  public StressReport {
    results = List.copyOf(results);
    finished = finished == null ? List.of() : List.copyOf(finished);
  }

  /** One that came to its end, or of which nothing is known to be done. */
  public StressReport(
      String date,
      BenchmarkMachine machine,
      StressRequest request,
      List<StressResult> results,
      boolean cancelled) {
    this(date, machine, request, results, cancelled, List.of());
  }

  /** Whether anything came out that must not. */
  public boolean failed() {
    return results.stream().anyMatch(r -> r.forbidden() > 0);
  }

  /** The tests that are left to be run; none if it came to its end. */
  public List<String> left() {
    return cancelled
        ? results.stream().map(StressResult::test).filter(t -> !finished.contains(t)).toList()
        : List.of();
  }

  /** What is left of the request. */
  public StressRequest rest() {
    return request.withPatterns(left());
  }

  /** The results of the tests that are done. */
  public List<StressResult> done() {
    return cancelled ? results.stream().filter(r -> finished.contains(r.test())).toList() : results;
  }

  /** This run gone on with: what was seen later of what was left. */
  public StressReport continued(StressReport later) {
    List<String> all = new ArrayList<>(finished);
    all.addAll(later.finished);
    return new StressReport(
        later.date, later.machine, request, merged(done(), later.results), later.cancelled, all);
  }

  /** All results by test; those of now are the ones that count, unless nothing was run. */
  public static List<StressResult> merged(List<StressResult> earlier, List<StressResult> now) {
    Map<String, StressResult> byTest = new TreeMap<>();
    earlier.forEach(r -> byTest.put(r.test(), r));
    now.forEach(r -> byTest.merge(r.test(), r, (old, fresh) -> fresh.samples() > 0 ? fresh : old));
    return List.copyOf(byTest.values());
  }
}
