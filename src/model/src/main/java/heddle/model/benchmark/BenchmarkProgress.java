package heddle.model.benchmark;

import java.util.List;

/**
 * How far a run is.
 *
 * @param done iterations that are over, warm-up included
 * @param total iterations in all
 * @param sentence what runs now and how long it may still take
 * @param points what has been measured so far
 */
public record BenchmarkProgress(int done, int total, String sentence, List<BenchmarkPoint> points) {

  public BenchmarkProgress {
    points = List.copyOf(points);
  }

  /** How much is done, from 0 to 1. */
  public double fraction() {
    return total == 0 ? 0 : (double) done / total;
  }
}
