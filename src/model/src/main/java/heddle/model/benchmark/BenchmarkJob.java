package heddle.model.benchmark;

import heddle.model.scenario.BadInputException;
import java.util.List;

/**
 * What a lab process is given to do.
 *
 * @param request what is to be measured
 * @param done what was measured before, by a run that was ended, and is not measured again
 */
public record BenchmarkJob(BenchmarkRequest request, List<BenchmarkPoint> done) {
  public BenchmarkJob {
    done = done == null ? List.of() : List.copyOf(done);
  }

  /** All of it. */
  public static BenchmarkJob of(BenchmarkRequest request) {
    return new BenchmarkJob(request, List.of());
  }

  /** This job, if it can be run. */
  public BenchmarkJob checked() throws BadInputException {
    if (request == null) {
      throw new BadInputException("A benchmark needs a request.");
    }
    return new BenchmarkJob(request.checked(), done);
  }

  /** What this run has left undone. */
  public static BenchmarkJob restOf(BenchmarkResult run) {
    return new BenchmarkJob(run.request(), run.points());
  }
}
