package heddle.lab.stress;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test leads to a scenario, and each family of algorithms has its tests. */
class StressScenariosTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  private static List<StressResult> tests() throws Exception {
    return StressTests.of(StressRequest.QUICK).stream().map(StressTests::untried).toList();
  }

  @Test
  void a_broken_class_leads_to_a_scenario_that_shows_its_failure() throws Exception {
    for (StressResult test : tests()) {
      Scenario scenario =
          ScenarioReader.read(ROOT.resolve("scenarios/" + test.scenario() + ".json"));
      if (test.broken()) {
        assertThat(scenario.className()).as(test.test()).endsWith("." + test.subject());
        assertThat(scenario.expect().verdict().equals("failure") || !scenario.outcomes().isEmpty())
            .as(test.test())
            .isTrue();
      }
    }
  }

  @Test
  void the_tests_of_every_family_are_there() throws Exception {
    assertThat(tests().stream().map(StressResult::family).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "Cancellation",
            "Channel",
            "Counter",
            "Deque",
            "ForkJoin",
            "Future",
            "Lazy",
            "Level",
            "LevelOrder",
            "LevelWait",
            "Limiter",
            "Lock",
            "Map",
            "Pool",
            "Queue",
            "Rcu",
            "ReadWrite",
            "Ring",
            "Rover",
            "Set",
            "Shutdown",
            "Stack",
            "Sync",
            "Table",
            "Transaction");
  }

  @Test
  void every_class_that_a_scenario_is_about_has_a_test() throws Exception {
    Set<String> shown = new TreeSet<>();
    for (Path file : scenarios()) {
      Scenario scenario = ScenarioReader.read(file);
      shown.add(simple(scenario.className()));
      scenario.variants().forEach(variant -> shown.add(simple(variant.className())));
    }
    assertThat(tests()).extracting(StressResult::subject).containsAll(shown);
  }

  @Test
  void a_test_that_does_not_say_what_it_is_about_is_called_by_its_class() {
    assertThat(StressTests.subject("TreiberStack", "own.Mine.Buffering")).isEqualTo("TreiberStack");
    assertThat(StressTests.subject("null", "own.Mine.Buffering")).isEqualTo("Buffering");
    assertThat(StressTests.subject("", "own.Mine.Buffering")).isEqualTo("Buffering");
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static List<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("scenarios"))) {
      return files.filter(f -> f.toString().endsWith(".json")).toList();
    }
  }
}
