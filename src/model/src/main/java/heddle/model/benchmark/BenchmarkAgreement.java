package heddle.model.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Figures of the same benchmarks, once by Heddle and once by plain JMH, side by side. */
public final class BenchmarkAgreement {
  private BenchmarkAgreement() {}

  /**
   * A table in Markdown with a row for each point that both have measured, and whether the two
   * intervals overlap.
   *
   * @param result of throughput, with the usual settings
   * @param jmh what JMH wrote with {@code -rf json}, in operations per second
   */
  public static String markdown(BenchmarkResult result, List<JsonElement> jmh) {
    StringBuilder text =
        new StringBuilder(
            "| %s | Threads | Heddle | JMH | Intervals overlap |\n|---|---:|---:|---:|---|\n"
                .formatted(capital(BenchmarkText.unit(result.request()))));
    for (BenchmarkPoint point : result.points()) {
      for (JsonElement file : jmh) {
        for (JsonElement run : file.getAsJsonArray()) {
          if (isSame(point, run.getAsJsonObject())) {
            text.append(row(point, run.getAsJsonObject().getAsJsonObject("primaryMetric")));
          }
        }
      }
    }
    return text.toString();
  }

  private static boolean isSame(BenchmarkPoint point, JsonObject run) {
    String name = run.get("benchmark").getAsString();
    return run.get("threads").getAsInt() == point.threads()
        && name.substring(name.lastIndexOf('.') + 1).equalsIgnoreCase(point.implementation());
  }

  private static String row(BenchmarkPoint point, JsonObject metric) {
    double score = metric.get("score").getAsDouble();
    double error = metric.get("scoreError").getAsDouble();
    boolean overlap = point.low() <= score + error && score - error <= point.high();
    BenchmarkPoint plain =
        new BenchmarkPoint(
            point.implementation(), point.threads(), score, error, List.of(), point.unit());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %s | %s |\n",
        point.implementation(),
        point.threads(),
        BenchmarkText.scoreAndError(point),
        BenchmarkText.scoreAndError(plain),
        overlap ? "yes" : "no");
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
