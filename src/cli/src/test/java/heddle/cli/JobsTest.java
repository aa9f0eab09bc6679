package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.ParallelSearch;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several workers together look at what one would look at alone. */
@Timeout(300)
class JobsTest {
  private static ParallelSearch alone;
  private static ParallelSearch three;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    alone = ParallelSearch.start(Installation.current(), 1);
    three = ParallelSearch.start(Installation.current(), 3);
  }

  @AfterAll
  static void stop() {
    alone.close();
    three.close();
  }

  private static Report search(ParallelSearch workers, String call, SearchOptions options)
      throws Exception {
    return workers
        .search(
            ScenarioReader.parse(
                """
                {
                  "heddle": 1, "title": "t", "class": "guest.Shared",
                  "classpath": ["test-classes"],
                  "threads": {"T1": ["%1$s", "%1$s"], "T2": ["%1$s"]},
                  "expect": {"verdict": "none"}
                }
                """
                    .formatted(call),
                Path.of("target/jobs.json").toAbsolutePath()),
            null,
            options.withSeconds(120),
            progress -> {})
        .result()
        .get();
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "pct", "pos", "surw", "fair"})
  void three_workers_draw_the_executions_that_one_draws(String strategy) throws Exception {
    SearchOptions options = SearchOptions.of(strategy).withExecutions(1_000).withSeed(5);
    Report whole = search(alone, "increment()", options);
    Report shared = search(three, "increment()", options);

    assertThat(shared.executions()).isEqualTo(1_000);
    assertThat(shared.executions()).isEqualTo(whole.executions());
    assertThat(shared.steps()).isEqualTo(whole.steps());
    assertThat(shared.maxSteps()).isEqualTo(whole.maxSteps());
    assertThat(shared.outcomes()).isEqualTo(whole.outcomes());
    assertThat(shared.strategy()).startsWith("3 workers at once: " + strategy);
    assertThat(shared.exhaustive()).isFalse();
  }

  @Test
  void what_one_worker_proves_ends_the_search_of_all() throws Exception {
    Report report =
        search(three, "increment()", SearchOptions.of("auto").withExecutions(Long.MAX_VALUE));

    assertThat(report.exhaustive()).isTrue();
    assertThat(report.strategy()).isEqualTo("exhaustive");
    assertThat(report.executions())
        .isEqualTo(search(alone, "increment()", SearchOptions.of("auto")).executions());
  }

  @Test
  void a_search_that_is_cancelled_reports_what_all_have_found() throws Exception {
    var options = SearchOptions.of("random").withExecutions(Long.MAX_VALUE).withSeconds(100);
    var scenario =
        ScenarioReader.parse(
            """
            {
              "heddle": 1, "title": "t", "class": "guest.Shared", "classpath": ["test-classes"],
              "threads": {"T1": ["increment()"], "T2": ["increment()"]},
              "expect": {"verdict": "none"}
            }
            """,
            Path.of("target/jobs.json").toAbsolutePath());
    var begun = new CountDownLatch(20);
    var run = three.search(scenario, null, options, soFar -> begun.countDown());
    begun.await();
    run.cancel();
    Report report = run.result().get();

    assertThat(report.executions()).isPositive();
    assertThat(report.outcomes().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(report.executions());
  }
}
