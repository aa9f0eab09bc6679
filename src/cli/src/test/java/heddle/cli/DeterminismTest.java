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
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
              .search(scenario, null, new SearchOptions("random", 0, 0, 0, 7, null, false), p -> {})
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
}
