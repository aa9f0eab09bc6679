package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spin locks that are shipped, which count their looks on the heap to change their pace. */
class ShippedLocksTest {
  private static Searcher searcher;

  @BeforeAll
  static void start() throws Exception {
    if (System.getProperty("heddle.cache") == null) {
      System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    }
    searcher = Searcher.start(Installation.current());
  }

  @AfterAll
  static void stop() {
    searcher.close();
  }

  private static Report search(String lock, String threads, String strategy) throws Exception {
    return searcher
        .search(
            ScenarioReader.parse(
                """
                {
                  "heddle": 1, "title": "t", "class": "algorithms.lock.%sGuardedCount",
                  "threads": {%s}, "after": ["get()"], "expect": {"verdict": "none"},
                  "bounds": {"executions": 20000, "steps": 400, "seconds": 60}
                }
                """
                    .formatted(lock, threads),
                Path.of("locks.json")),
            null,
            SearchOptions.of(strategy),
            progress -> {})
        .result()
        .get();
  }

  @ParameterizedTest
  @CsvSource({"Ticket", "Mcs", "Backoff"})
  void two_threads_are_proved(String lock) throws Exception {
    Report report =
        search(lock, "\"T1\": [\"increment()\"], \"T2\": [\"increment()\"]", "exhaustive");

    assertThat(report.findings()).isEmpty();
    assertThat(report.exhaustive()).isTrue();
    assertThat(report.truncated()).isZero();
    assertThat(report.outcomes()).containsOnlyKeys("2");
    assertThat(report.progress().level()).isEqualTo("blocking");
  }
}
