package heddle.model.benchmark;

import com.google.gson.JsonElement;
import java.util.Map;

/**
 * What else was measured at a point; what was not is {@code null}.
 *
 * @param bytes what an operation allocates, in bytes, by the counters of the JVM
 * @param bytesError half the width of its 99.9 % confidence interval
 * @param fairness how evenly the threads got on, by Jain's index of their numbers of operations: 1
 *     if all did the same, 1/n if one of n did all (Jain, Chiu and Hawe, DEC TR-301, 1984); the
 *     mean over the samples
 * @param latency how long single operations took
 * @param counts what was counted of an operation, by what it is: {@code attempts}, {@code failed
 *     attempts}, {@code waits}, {@code steals}
 * @param jmh the result in JMH's own JSON form; without the histogram of single samples
 */
public record BenchmarkDetails(
    Double bytes,
    Double bytesError,
    Double fairness,
    BenchmarkLatency latency,
    Map<String, Double> counts,
    JsonElement jmh) {
  /** Nothing else. */
  public static final BenchmarkDetails NONE =
      new BenchmarkDetails(null, null, null, null, null, null);
}
