package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.scenario.BadInputException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Who runs benchmarks. */
@FunctionalInterface
interface Lab {
  /**
   * Starts a run; to cancel the result ends it.
   *
   * @param onProgress told how far it is, on any thread
   * @throws BadInputException if the request cannot be run
   */
  CompletableFuture<BenchmarkResult> start(
      BenchmarkRequest request, Consumer<BenchmarkProgress> onProgress) throws BadInputException;
}
