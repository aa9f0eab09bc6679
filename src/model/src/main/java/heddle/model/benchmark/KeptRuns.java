package heddle.model.benchmark;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;

/**
 * Results of runs as a file keeps them.
 *
 * @param heddle the version of the file's form
 * @param runs the results, oldest first; {@code null} if the file has none
 */
public record KeptRuns(int heddle, List<JsonElement> runs) {
  /** The form in which results are kept. */
  public static KeptRuns of(int version, List<?> results) {
    return new KeptRuns(version, results.stream().map(BenchmarkJson::tree).toList());
  }

  /** How many results there are, understood or not; -1 if it is no list of results. */
  public int size() {
    return heddle < 1 || runs == null ? -1 : runs.size();
  }

  /** The results of this type that are understood, oldest first. */
  public <R> List<R> as(Class<R> type) {
    List<R> understood = new ArrayList<>();
    for (JsonElement run : runs) {
      BenchmarkJson.read(String.valueOf(run), type).ifPresent(understood::add);
    }
    return understood;
  }
}
