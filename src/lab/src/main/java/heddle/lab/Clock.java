package heddle.lab;

import heddle.model.benchmark.BenchmarkPlace;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import java.util.List;
import java.util.function.Consumer;

/** Counts the iterations of a campaign and tells a listener how far it is. */
final class Clock {
  private static final double NANOS_PER_SECOND = 1e9;

  private final BenchmarkRequest request;
  private final Consumer<BenchmarkProgress> listener;
  private final long start = System.nanoTime();
  private final int total;

  private List<BenchmarkPoint> points = List.of();
  private int done;
  private String what = "";

  /**
   * Begins to count.
   *
   * @param points how many will be measured
   */
  Clock(BenchmarkRequest request, int points, Consumer<BenchmarkProgress> listener) {
    this.request = request;
    this.listener = listener;
    this.total = points * request.effort().iterations();
  }

  /** A measurement begins, with the start of a JVM. */
  void starts(String implementation, BenchmarkPlace place) {
    what = implementation + ", " + place.words();
    say("a JVM starts");
  }

  /** An iteration begins, the first having number 1. */
  void iterates(boolean warmup, int number) {
    var effort = request.effort();
    String fork =
        effort.forks() == 1 ? "" : "JVM %d of %d, ".formatted(forkOfPoint(), effort.forks());
    say(
        fork
            + (warmup ? "warm-up " : "measurement ")
            + number
            + " of "
            + (warmup ? effort.warmups() : effort.measurements()));
  }

  /** An iteration is over. */
  void iterated() {
    done++;
  }

  /** A measurement is over, in one way or another; these are all so far. */
  void measured(List<BenchmarkPoint> soFar) {
    int each = request.effort().iterations();
    done = (done + each - 1) / each * each; // a JVM that ended early left some out
    points = List.copyOf(soFar);
    say("measured");
  }

  private int forkOfPoint() {
    var effort = request.effort();
    int iterationOfPoint = done % effort.iterations();
    return 1 + iterationOfPoint / (effort.warmups() + effort.measurements());
  }

  private void say(String now) {
    String left = done == total ? "" : "; about %d s left".formatted(Math.round(secondsLeft()));
    listener.accept(new BenchmarkProgress(done, total, what + ": " + now + left + ".", points));
  }

  /** At the pace so far, which includes what the start of a JVM takes here. */
  private double secondsLeft() {
    double part = (double) (total - done) / total;
    if (done < request.effort().iterations()) {
      return part * request.expected().toMillis() / 1000;
    }
    double elapsed = (System.nanoTime() - start) / NANOS_PER_SECOND;
    return elapsed / done * (total - done);
  }
}
