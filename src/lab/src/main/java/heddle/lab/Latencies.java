package heddle.lab;

import heddle.model.benchmark.BenchmarkLatency;
import heddle.model.benchmark.BenchmarkLatency.Percentile;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.util.Statistics;

/** Percentiles of the times that JMH has sampled. */
final class Latencies {
  private static final int DIGITS = 3;

  /** A caller comes half as often as a thread could serve it. */
  private static final double LOAD = 0.5;

  private Latencies() {}

  /**
   * The percentiles of single operations.
   *
   * @param batch how many operations one sample is
   */
  static BenchmarkLatency of(Statistics times, int batch) {
    Histogram measured = new Histogram(DIGITS);
    for (Iterator<Map.Entry<Double, Long>> i = times.getRawData(); i.hasNext(); ) {
      Map.Entry<Double, Long> sample = i.next();
      measured.recordValueWithCount(Math.round(sample.getKey() / batch), sample.getValue());
    }
    double interval = measured.getMean() / LOAD;
    Histogram corrected =
        measured.copyCorrectedForCoordinatedOmission(Math.max(1, Math.round(interval)));
    List<Percentile> curve =
        BenchmarkLatency.PERCENTILES.stream()
            .map(
                p ->
                    new Percentile(
                        p, measured.getValueAtPercentile(p), corrected.getValueAtPercentile(p)))
            .toList();
    return new BenchmarkLatency(measured.getTotalCount(), interval, curve);
  }
}
