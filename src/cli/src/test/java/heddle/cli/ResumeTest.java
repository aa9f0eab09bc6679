package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.client.Installation;
import heddle.client.SearchRun;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that is stopped again and again comes to what one that is not comes to. */
@Timeout(300)
class ResumeTest {
  private static final String STACK =
      """
      "class": "algorithms.stack.TreiberStack",
      "threads": {"A": ["push(1)", "push(2)", "pop()"], "B": ["push(3)", "push(4)", "pop()"]}\
      """;
  private static final String WAITS =
      """
      "class": "guest.Waiting", "classpath": ["test-classes"],
      "threads": {"A": ["awaitInLoop()"], "B": ["set()"], "C": ["awaitInLoop()"]}\
      """;

  @BeforeAll
  static void cache() {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
  }

  private static Scenario scenario(String what, int rareEvents) throws Exception {
    return ScenarioReader.parse(
        """
        {
          "heddle": 1, "title": "t", %s,
          "choices": {"spuriousWakeups": %d, "weakCasFailures": %d},
          "bounds": {"executions": 100000, "steps": 500, "seconds": 120},
          "expect": {"verdict": "none"}
        }
        """
            .formatted(what, rareEvents, rareEvents),
        Path.of("target/resume.json").toAbsolutePath());
  }

  private static Report search(Scenario scenario, SearchOptions options) throws Exception {
    try (Searcher searcher = Searcher.start(Installation.current())) {
      return searcher.search(scenario, null, options, soFar -> {}).result().get();
    }
  }

  @ParameterizedTest
  @CsvSource({"300, 0", "9000, 1"})
  void executions_are_counted_once_however_often_it_is_stopped(long each, int rareEvents)
      throws Exception {
    Scenario stack = scenario(STACK, rareEvents);
    SearchOptions whole = SearchOptions.of("exhaustive").withAll();

    Report atOnce = search(stack, whole);
    Report last = search(stack, whole.withExecutions(each).withSaves());
    int parts = 1;
    while (last.state() != null) {
      last = search(stack, whole.withExecutions(each).withSaves().withResume(last.state()));
      parts++;
    }

    assertThat(parts).isGreaterThan(1);
    assertThat(last.exhaustive()).isTrue();
    assertThat(last.executions()).isEqualTo(atOnce.executions());
    assertThat(last.outcomes()).isEqualTo(atOnce.outcomes());
    assertThat(last.without()).isEqualTo(atOnce.without());
    assertThat(last.strategy()).isEqualTo(atOnce.strategy());
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "pct", "surw"})
  void drawn_executions_are_counted_once_wherever_it_is_stopped(String strategy) throws Exception {
    Scenario stack = scenario(STACK, 1);
    SearchOptions whole = SearchOptions.of(strategy).withExecutions(30_000).withAll();
    Report atOnce = search(stack, whole);
    Report last;
    try (Searcher searcher = Searcher.start(Installation.current())) {
      CompletableFuture<Void> begun = new CompletableFuture<>();
      SearchRun run =
          searcher.search(stack, null, whole.withSaves(), soFar -> begun.complete(null));
      CompletableFuture.anyOf(begun, run.result()).get();
      run.cancel();
      last = run.result().get();
    }
    last = last.state() == null ? last : search(stack, whole.withSaves().withResume(last.state()));

    assertThat(last.state()).isNull();
    assertThat(last.executions()).isEqualTo(30_000);
    assertThat(last.outcomes()).isEqualTo(atOnce.outcomes());
  }

  @Test
  void one_execution_at_a_time_is_enough() throws Exception {
    Scenario waits = scenario(WAITS, 0);
    SearchOptions whole = SearchOptions.of("exhaustive").withAll();
    Report atOnce = search(waits, whole);
    try (Searcher searcher = Searcher.start(Installation.current())) {
      SearchOptions one = whole.withExecutions(1).withSaves();
      Report last = searcher.search(waits, null, one, soFar -> {}).result().get();
      while (last.state() != null) {
        last =
            searcher.search(waits, null, one.withResume(last.state()), soFar -> {}).result().get();
      }
      assertThat(last.executions()).isEqualTo(atOnce.executions());
      assertThat(last.outcomes()).isEqualTo(atOnce.outcomes());
      assertThat(last.findings().getFirst().finding().kind())
          .isEqualTo(atOnce.findings().getFirst().finding().kind());
    }
  }

  @Test
  void a_search_that_has_come_to_its_end_leaves_nothing_to_resume() throws Exception {
    assertThat(search(scenario(STACK, 0), SearchOptions.of("exhaustive").withSaves()).state())
        .isNull();
  }

  @Test
  void a_state_of_another_scenario_is_refused() throws Exception {
    SearchOptions some = SearchOptions.of("exhaustive").withExecutions(10).withSaves();
    String state = search(scenario(STACK, 0), some).state();

    assertThatThrownBy(() -> search(scenario(STACK, 1), some.withResume(state)))
        .hasMessageContaining(
            "The search cannot be resumed from this state: it belongs to another scenario, or to"
                + " this one before it was changed");
    assertThatThrownBy(() -> search(scenario(STACK, 0), some.withResume("nonsense")))
        .hasMessageContaining(
            "The search cannot be resumed from this state: \"nonsense\" is no text");
  }
}
