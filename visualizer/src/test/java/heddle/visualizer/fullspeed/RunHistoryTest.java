package heddle.visualizer.fullspeed;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkResult;
import heddle.visualizer.benchmark.SampleResults;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunHistoryTest {
  private static final BenchmarkResult OLD =
      SampleResults.of(BenchmarkGroup.STACK, "2026-01-02T03:04:05Z");
  private static final BenchmarkResult NEW =
      SampleResults.of(BenchmarkGroup.COUNTER, "2026-02-03T04:05:06Z");

  @TempDir Path folder;

  private static RunHistory<BenchmarkResult> history(Path file) {
    return new RunHistory<>(file, BenchmarkResult.class);
  }

  @Test
  void whatIsKeptIsThereTheNextTimeTheNewestFirst() {
    Path file = folder.resolve("a/b/benchmarks.json");
    RunHistory<BenchmarkResult> history = history(file);
    assertThat(history.results()).isEmpty();

    history.add(OLD);
    history.add(NEW);

    assertThat(history.problem()).isEmpty();
    assertThat(history(file).results()).containsExactly(NEW, OLD);
  }

  @Test
  void aHundredAreKept() {
    Path file = folder.resolve("benchmarks.json");
    RunHistory<BenchmarkResult> history = history(file);
    history.add(OLD);
    for (int i = 0; i < 100; i++) {
      history.add(NEW);
    }
    assertThat(history.results()).hasSize(100).containsOnly(NEW);
    assertThat(history(file).results()).hasSize(100);
  }

  @Test
  void aFolderThatCannotBeWrittenLosesNothingUntilTheWindowCloses() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "").resolve("benchmarks.json");
    RunHistory<BenchmarkResult> history = history(file);

    history.add(OLD);

    assertThat(history.results()).containsExactly(OLD);
    assertThat(history.problem())
        .startsWith("This run is not kept: " + file + " cannot be written (")
        .endsWith("). It stays here until the window closes.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no JSON at all                     | is no list of runs
          {}                                 | is no list of runs
          {"heddle":1,"runs":[{"when":""}]}  | is no list of runs
          {"heddle":1,"runs":[null]}         | is no list of runs
          {"heddle":2,"runs":[]}             | was written by a newer Heddle
          """)
  void aFileThatIsNotUnderstoodIsLeftAlone(String text, String why) throws Exception {
    Path file = Files.writeString(folder.resolve("benchmarks.json"), text);
    RunHistory<BenchmarkResult> history = history(file);
    assertThat(history.problem())
        .isEqualTo(
            "The file "
                + file
                + " "
                + why
                + ": it is left alone, and new runs are not kept. Move it away to keep them.");

    history.add(NEW);

    assertThat(history.results()).containsExactly(NEW);
    assertThat(file).hasContent(text);
  }
}
