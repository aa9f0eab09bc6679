package heddle.lab;

import heddle.model.benchmark.BenchmarkConditions;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkPlace;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.Surroundings;
import heddle.model.scenario.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * All measurements of one request, one after the other. Each point of the chart has JVMs of its
 * own, so that no implementation's profile, code or garbage is another's.
 */
final class Campaign {
  private final BenchmarkRequest request;
  private final List<BenchmarkPoint> done;
  private final Clock clock;
  private final List<String> troubles = new ArrayList<>();

  Campaign(BenchmarkJob job, Consumer<BenchmarkProgress> listener) {
    this.request = job.request();
    this.done = job.done();
    this.clock = new Clock(request, request.points() - done.size(), listener);
  }

  BenchmarkResult run() throws RunnerException, BadInputException {
    BenchmarkConditions conditions = Surroundings.now(List.of());
    List<BenchmarkPoint> points = new ArrayList<>();
    for (BenchmarkPlace place : request.places()) {
      for (String implementation : request.implementations()) {
        Optional<BenchmarkPoint> before = before(implementation, place);
        if (before.isPresent()) {
          points.add(before.get());
        } else {
          measure(implementation, place).ifPresent(points::add);
          clock.measured(points);
        }
      }
    }
    return BenchmarkResult.now(request, points).with(conditions, troubles);
  }

  private Optional<BenchmarkPoint> before(String implementation, BenchmarkPlace place) {
    return done.stream()
        .filter(p -> p.implementation().equals(implementation) && p.place().equals(place))
        .findFirst();
  }

  /**
   * The point, or none if its JVM ended before it was done: the others are measured all the same.
   */
  private Optional<BenchmarkPoint> measure(String implementation, BenchmarkPlace place)
      throws RunnerException, BadInputException {
    clock.starts(implementation, place);
    Runner runner =
        new Runner(JmhOptions.of(request, implementation, place), new ProgressFormat(clock));
    try {
      return Optional.of(JmhPoint.of(request, implementation, place, runner.runSingle()));
    } catch (RunnerException e) {
      Optional<String> refusal = JmhFailure.refusal(e);
      if (refusal.isPresent()) {
        throw new BadInputException(refusal.get(), e);
      }
      troubles.add(
          JmhFailure.ended(e, implementation + " with " + place.words()).orElseThrow(() -> e));
      return Optional.empty();
    }
  }
}
