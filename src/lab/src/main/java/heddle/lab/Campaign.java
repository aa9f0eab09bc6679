package heddle.lab;

import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.BenchmarkText;
import heddle.model.scenario.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * All measurements of one request, one after the other. Each point of the chart has JVMs of its
 * own, so that no implementation's profile, code or garbage is another's.
 */
final class Campaign {
  private final BenchmarkRequest request;
  private final Clock clock;

  Campaign(BenchmarkRequest request, Consumer<BenchmarkProgress> listener) {
    this.request = request;
    this.clock = new Clock(request, listener);
  }

  BenchmarkResult run() throws RunnerException, BadInputException {
    List<BenchmarkPoint> points = new ArrayList<>();
    for (int threads : request.threads()) {
      for (String implementation : request.implementations()) {
        points.add(measure(implementation, threads));
        clock.measured(points);
      }
    }
    return BenchmarkResult.now(request, points);
  }

  private BenchmarkPoint measure(String implementation, int threads)
      throws RunnerException, BadInputException {
    clock.starts(implementation, threads);
    Runner runner =
        new Runner(
            JmhOptions.of(request.group(), implementation, threads, request.effort()),
            new ProgressFormat(clock));
    try {
      return point(implementation, threads, runner.runSingle());
    } catch (RunnerException e) {
      String what = implementation + " with " + BenchmarkText.threads(threads);
      Optional<String> sentence = JmhFailure.sentence(e, what);
      if (sentence.isPresent()) {
        throw new BadInputException(sentence.get(), e);
      }
      throw e;
    }
  }

  private static BenchmarkPoint point(String implementation, int threads, RunResult result) {
    Result<?> primary = result.getPrimaryResult();
    return new BenchmarkPoint(
        implementation,
        threads,
        primary.getScore(),
        primary.getScoreError(),
        samples(result),
        primary.getScoreUnit());
  }

  private static List<Double> samples(RunResult result) {
    List<Double> samples = new ArrayList<>();
    result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .map(IterationResult::getPrimaryResult)
        .forEach(iteration -> samples.add(iteration.getScore()));
    return samples;
  }
}
