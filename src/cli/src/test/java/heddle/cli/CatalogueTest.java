package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is shipped is complete: every family, every broken class, every claim of progress. */
class CatalogueTest {
  private static final Path ROOT = Path.of("../..");

  /** It needs a weaker memory than the search looks at; its stress test shows it. */
  private static final String OF_WEAK_MEMORY = "BrokenDekker";

  private static final Pattern CLASS =
      Pattern.compile("^public (?:final |abstract )*class ", Pattern.MULTILINE);

  private static final Pattern CLAIM =
      Pattern.compile(
          "<b>Progress:</b>\\s++(?:\\*\\s++)?+(?!blocking)[^<]*?(?:lock-free|wait-free)");

  /**
   * Claims of parts and of calls that a scenario cannot make alone: schemes of reclamation are run
   * in the stacks and queues that use them, and a value is wait-free only once it is there.
   */
  private static final Set<String> OF_PARTS =
      Set.of(
          "AcquireReleaseLazy",
          "DoubleCheckedLazy",
          "EpochReclamation",
          "HazardPointers",
          "HolderConfig",
          "Promise",
          "SharedCancellation");

  private static final List<Scenario> SCENARIOS = new ArrayList<>();

  /** The sources of the algorithms, by simple name. */
  private static final Map<String, String> SOURCES = new TreeMap<>();

  @BeforeAll
  static void read() throws Exception {
    for (Path file : files(ROOT.resolve("scenarios"), ".json")) {
      SCENARIOS.add(ScenarioReader.read(file));
    }
    for (Path file : files(ROOT.resolve("algorithms/src/main"), ".java")) {
      String text = Files.readString(file);
      if (CLASS.matcher(text).find()) {
        SOURCES.put(file.getFileName().toString().replace(".java", ""), text);
      }
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  @Test
  void every_family_has_two_scenarios_at_least() {
    Map<String, Integer> families = new TreeMap<>();
    SCENARIOS.forEach(s -> families.merge(s.family(), 1, Integer::sum));
    assertThat(families).hasSizeGreaterThan(20);
    assertThat(families.values()).allMatch(number -> number >= 2);
  }

  @Test
  void every_broken_class_fails_in_a_scenario_with_a_schedule_a_story_and_a_cure() {
    Set<String> shown = new TreeSet<>(Set.of(OF_WEAK_MEMORY));
    for (Scenario s : SCENARIOS) {
      String name = simple(s.className());
      if (name.startsWith("Broken") && s.expect().verdict().equals("failure")) {
        assertThat(s.schedules()).as(s.title()).anyMatch(r -> r.kind().equals(s.expect().kind()));
        assertThat(s.story().before()).as(s.title()).isNotBlank();
        assertThat(s.story().after()).as(s.title()).isNotBlank();
        assertThat(s.variants()).as(s.title()).anyMatch(v -> v.expect().verdict().equals("none"));
        shown.add(name);
      }
    }
    Set<String> broken = new TreeSet<>(SOURCES.keySet());
    broken.removeIf(name -> !name.startsWith("Broken"));
    assertThat(broken).hasSizeGreaterThanOrEqualTo(25);
    broken.removeIf(name -> isUsedByOneOf(shown, name));
    assertThat(broken).as("broken, and not shown to be").isEmpty();
  }

  /** A broken lock fails in the count that it guards: some class that is shown names it. */
  private static boolean isUsedByOneOf(Set<String> shown, String name) {
    return shown.contains(name)
        || shown.stream().anyMatch(s -> SOURCES.get(s).matches("(?s).*\\b" + name + "\\b.*"));
  }

  @Test
  void every_broken_class_says_which_rule_it_breaks() {
    SOURCES.forEach(
        (name, text) -> {
          if (name.startsWith("Broken") && !text.contains("{@link Broken")) {
            assertThat(text).as(name).containsPattern("<b>The rules? it breaks:</b>");
          }
        });
  }

  @Test
  void every_claim_of_progress_is_checked_by_a_scenario() {
    Set<String> checked = new TreeSet<>(OF_PARTS);
    for (Scenario s : SCENARIOS) {
      if (!s.judging().progress().isEmpty()) {
        checked.add(simple(s.className()));
        s.variants().forEach(v -> checked.add(simple(v.className())));
      }
    }
    Set<String> claimed = new TreeSet<>();
    SOURCES.forEach(
        (name, text) -> {
          if (!name.startsWith("Broken") && CLAIM.matcher(text).find()) {
            claimed.add(name);
          }
        });
    assertThat(claimed).contains("TreiberStack", "WaitFreeQueue", "HarrisMichaelList");
    assertThat(checked).containsAll(claimed);
  }
}
