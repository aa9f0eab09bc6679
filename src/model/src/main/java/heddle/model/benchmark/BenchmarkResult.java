package heddle.model.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run and what it measured.
 *
 * @param request what was asked for
 * @param points one for each implementation and number of threads, in the order of the request,
 *     numbers of threads first
 * @param machine where
 * @param when at which moment it ended, as {@link Instant} writes it
 * @param command the command that measures the same again
 * @param caveat what may not be concluded from it
 */
public record BenchmarkResult(
    BenchmarkRequest request,
    List<BenchmarkPoint> points,
    BenchmarkMachine machine,
    String when,
    String command,
    String caveat) {

  public BenchmarkResult {
    points = List.copyOf(points);
  }

  /** A run that ended just now on this machine. */
  public static BenchmarkResult now(BenchmarkRequest request, List<BenchmarkPoint> points) {
    BenchmarkMachine machine = BenchmarkMachine.current();
    return new BenchmarkResult(
        request,
        points,
        machine,
        Instant.now().toString(),
        request.command(),
        BenchmarkCaveat.of(request, machine));
  }

  /** What was measured for this implementation with so many threads. */
  public Optional<BenchmarkPoint> point(String implementation, int threads) {
    return points.stream()
        .filter(p -> p.threads() == threads && p.implementation().equals(implementation))
        .findFirst();
  }
}
