package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.finding.Finding;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Expectation;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.scenario.ScenarioReader;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario that is shipped does what it says. Those that have the topic {@code sampled} are
 * too large to be proved; all others are.
 */
@Timeout(300)
class ShippedScenariosTest {
  private static Searcher searcher;
  private static Debugger debugger;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    searcher = Searcher.start(Installation.current());
    debugger = Debugger.start(Installation.current());
  }

  @AfterAll
  static void stop() {
    searcher.close();
    debugger.close();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("../../scenarios"))) {
      List<Path> files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(files).hasSizeGreaterThanOrEqualTo(9);
      return files;
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_class_and_its_variants_have_the_expected_verdicts(Path file) throws Exception {
    Scenario scenario = ScenarioReader.read(file);
    assertVerdict(scenario, null, scenario.expect());
    for (Scenario.Variant v : scenario.variants()) {
      assertVerdict(scenario, v.className(), v.expect());
    }
  }

  private static void assertVerdict(Scenario scenario, String className, Expectation expected)
      throws Exception {
    SearchOptions options = SearchOptions.of("auto");
    Report report = searcher.search(scenario, className, options, progress -> {}).result().get();

    assertThat(report.failure()).isEqualTo(expected.verdict().equals("failure"));
    if (report.failure()) {
      assertThat(report.findings().getFirst().finding().kind().id()).isEqualTo(expected.kind());
    } else if (scenario.topics().contains("sampled")) {
      // Executions given up as redundant count towards the bound, and are not reported.
      assertThat(report.exhaustive() || report.executions() >= scenario.bounds().executions() / 2)
          .isTrue();
    } else {
      assertThat(report.exhaustive()).isTrue();
    }
    assertThat(report.hiddenAccesses()).isZero();
  }

  @ParameterizedTest
  @MethodSource("files")
  void recorded_schedules_lead_where_they_say(Path file) throws Exception {
    Scenario scenario = ScenarioReader.read(file);
    debugger.open(scenario, null).get();
    for (RecordedSchedule recorded : scenario.schedules()) {
      Trace trace = debugger.replay(Schedule.parse(recorded.schedule())).get();

      assertThat(trace.schedule()).hasToString(recorded.schedule());
      // A ring of threads may grow, and then is told again.
      assertThat(
              trace.findings().stream().filter(Finding::failure).map(f -> f.kind().id()).distinct())
          .containsExactlyElementsOf(
              recorded.kind().isEmpty() ? List.of() : List.of(recorded.kind()));
      assertThat(recorded.notes()).allMatch(n -> n.step() >= 1 && n.step() <= trace.last());
    }
    boolean recordsItsFailure =
        scenario.schedules().stream().anyMatch(s -> s.kind().equals(scenario.expect().kind()));
    assertThat(scenario.expect().verdict().equals("none") || recordsItsFailure).isTrue();
  }
}
