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
 * @param conditions how the machine was
 * @param troubles why points are missing, in sentences
 */
public record BenchmarkResult(
    BenchmarkRequest request,
    List<BenchmarkPoint> points,
    BenchmarkMachine machine,
    String when,
    String command,
    String caveat,
    BenchmarkConditions conditions,
    List<String> troubles) {

  public BenchmarkResult {
    points = List.copyOf(points);
    conditions = conditions == null ? BenchmarkConditions.UNKNOWN : conditions;
    troubles = troubles == null ? List.of() : List.copyOf(troubles);
  }

  /** One of which no more is known. */
  public BenchmarkResult(
      BenchmarkRequest request,
      List<BenchmarkPoint> points,
      BenchmarkMachine machine,
      String when,
      String command,
      String caveat) {
    this(request, points, machine, when, command, caveat, BenchmarkConditions.UNKNOWN, List.of());
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

  /** The same run, of which this is known. */
  public BenchmarkResult with(BenchmarkConditions known, List<String> told) {
    return new BenchmarkResult(request, points, machine, when, command, caveat, known, told);
  }

  /** What was measured for this implementation in this place. */
  public Optional<BenchmarkPoint> point(String implementation, BenchmarkPlace place) {
    return points.stream()
        .filter(p -> p.place().equals(place) && p.implementation().equals(implementation))
        .findFirst();
  }

  /** Whether all that was asked for was measured. */
  public boolean complete() {
    return points.size() == request.points();
  }
}
