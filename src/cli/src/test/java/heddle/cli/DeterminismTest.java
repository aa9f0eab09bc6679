package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.model.schedule.Schedule;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same decisions give the same events, in every process, compiled or not. */
@Timeout(300)
class DeterminismTest {
  @TempDir Path folder;

  @BeforeAll
  static void cache() {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
  }

  @Test
  void a_thousand_replays_in_two_interpreting_workers_have_the_hash_of_the_compiling_one()
      throws Exception {
    Scenario scenario =
        ScenarioReader.read(
            new GuestScenarios(folder).counter("s.json", "increment()", "{\"verdict\": \"none\"}"));
    Report.Found found;
    try (Searcher searcher = Searcher.start(Installation.current())) {
      found =
          searcher
              .search(scenario, null, SearchOptions.of("random").withSeed(7), p -> {})
              .result()
              .get()
              .findings()
              .getFirst();
    }
    Set<String> hashes = new HashSet<>();
    for (int worker = 0; worker < 2; worker++) {
      try (Debugger debugger = Debugger.start(Installation.current())) {
        debugger.open(scenario, null).get();
        for (int i = 0; i < 500; i++) {
          debugger.replay(Schedule.parse(found.schedule())).get();
          hashes.add(debugger.hash());
        }
      }
    }
    assertThat(hashes).containsExactly(found.hash());
  }

  @Test
  void another_schedule_has_another_hash() throws Exception {
    Scenario scenario =
        ScenarioReader.read(
            new GuestScenarios(folder).counter("s.json", "increment()", "{\"verdict\": \"none\"}"));
    try (Debugger debugger = Debugger.start(Installation.current())) {
      debugger.open(scenario, null).get();
      debugger.replay(Schedule.parse("1*2 2*2")).get();
      String inOrder = debugger.hash();
      debugger.replay(Schedule.parse("1 2*2 1")).get();
      assertThat(debugger.hash()).isNotEqualTo(inOrder);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"order()", "random()", "time()"})
  void hashes_random_numbers_and_the_clock_are_the_same_in_every_run(String call) throws Exception {
    Map<String, Long> first = outcomes(call);
    assertThat(first).hasSize(1).containsValue(100L);
    assertThat(outcomes(call)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zone()", "now()", "random()"})
  void machinery_of_the_jdk_is_no_part_of_the_run(String call) throws Exception {
    Map<String, Long> first = outcomes("guest.Machinery", call);
    assertThat(first).hasSize(1).containsValue(100L);
    assertThat(outcomes("guest.Machinery", call)).isEqualTo(first);
  }

  private static Map<String, Long> outcomes(String call) throws Exception {
    return outcomes("guest.Hashes", call);
  }

  private static Map<String, Long> outcomes(String type, String call) throws Exception {
    Scenario scenario =
        ScenarioReader.parse(
            """
            {
              "heddle": 1, "title": "%1$s", "class": "%2$s", "threads": {"T1": ["%1$s"]},
              "bounds": {"executions": 100, "steps": 100, "seconds": 60},
              "expect": {"verdict": "none"}, "classpath": ["test-classes"]
            }
            """
                .formatted(call, type),
            Path.of("target/hashes.json").toAbsolutePath());
    try (Searcher searcher = Searcher.start(Installation.current())) {
      SearchOptions options = SearchOptions.of("random").withAll();
      return searcher.search(scenario, null, options, p -> {}).result().get().outcomes();
    }
  }
}
