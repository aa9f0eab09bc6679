package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real workers. */
class CheckCommandTest {
  private static final String FAILS = "{\"verdict\": \"failure\", \"kind\": \"invariant\"}";
  private static final String HOLDS = "{\"verdict\": \"none\"}";

  @TempDir Path folder;
  private final Console console = new Console();
  private GuestScenarios guests;

  @BeforeEach
  void scenarios() {
    guests = new GuestScenarios(folder);
  }

  @Test
  void an_expected_failure_is_good() throws Exception {
    Path file = guests.counter("racy.json", "increment()", FAILS);

    assertThat(console.run("check", file.toString())).isEqualTo(0);
    assertThat(console.out())
        .startsWith(
            file + ": Two calls of increment()",
            "  Failure found (invariant), as expected.",
            "  invariant: The invariant \"nothing is lost\" does not hold at the end: it states"
                + " get() == 2, but finds 1.")
        .anySatisfy(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "    To see it: heddle replay "
                            + file
                            + " --schedule \""
                            + schedule()
                            + "\""))
        .anySatisfy(
            line ->
                assertThat(line)
                    .endsWith(
                        "; at most 100 steps each; memory model sc (sequential consistency); no"
                            + " access escaped the scheduler."));
    assertThat(console.errors()).isEmpty();
  }

  private String schedule() {
    return console.out().stream()
        .filter(line -> line.contains("Its schedule: "))
        .findFirst()
        .orElseThrow()
        .replaceFirst(".*Its schedule: ", "");
  }

  @Test
  void an_unexpected_failure_is_not() throws Exception {
    Path file = guests.counter("racy.json", "increment()", HOLDS);

    assertThat(console.run("check", "--quiet", file.toString())).isEqualTo(1);
    assertThat(console.out())
        .containsExactly(file + ": Failure found (invariant), but none was expected.");
  }

  @Test
  void no_failure_where_one_is_expected_is_not() throws Exception {
    Path file = guests.counter("locked.json", "incrementLocked()", FAILS);

    assertThat(console.run("check", "--quiet", file.toString())).isEqualTo(1);
    assertThat(console.out())
        .containsExactly(
            file + ": No failure found, but expected was a failure of kind invariant.");
  }

  @Test
  void no_failure_says_what_that_rests_on() throws Exception {
    Path file = guests.counter("locked.json", "incrementLocked()", HOLDS);

    assertThat(console.run("check", "--strategy", "random", "--seed", "7", file.toString()))
        .isEqualTo(0);
    assertThat(console.out().get(1)).isEqualTo("  No failure found, as expected.");
    assertThat(console.out().get(2))
        .startsWith("  Searched 200 executions, not all there are (the bound is 200); ");
    assertThat(console.out().get(3))
        .isEqualTo(
            "  Strategy random, seed 7; at most 100 steps each; memory model sc (sequential"
                + " consistency); no access escaped the scheduler.");
  }

  @Test
  void an_exception_is_a_failure_of_its_kind() throws Exception {
    Path file =
        guests.counter(
            "fails.json", "fail()", "{\"verdict\": \"failure\", \"kind\": \"exception\"}");

    assertThat(console.run("check", "--checks", "exception", file.toString())).isEqualTo(0);
    assertThat(String.join("\n", console.out()))
        .contains("ended with java.lang.IllegalStateException: no more at step");
  }

  @Test
  void an_exit_is_a_failure_and_the_worker_lives() throws Exception {
    Path exits =
        guests.counter("a-exits.json", "leave()", "{\"verdict\": \"failure\", \"kind\": \"exit\"}");
    Path racy = guests.counter("b-racy.json", "increment()", FAILS);

    assertThat(console.run("check", "--quiet", folder.toString())).isEqualTo(0);
    assertThat(console.out())
        .containsExactly(
            racy + ": Failure found (invariant), as expected.",
            exits + ": Failure found (exit), as expected.");
  }

  @Test
  void a_folder_is_checked_even_if_one_of_its_files_is_broken() throws Exception {
    Path good = guests.counter("good.json", "incrementLocked()", HOLDS);
    Path broken = Files.writeString(folder.resolve("broken.json"), "{}");

    assertThat(console.run("check", "--quiet", folder.toString())).isEqualTo(2);
    assertThat(console.out()).containsExactly(good + ": No failure found, as expected.");
    assertThat(console.err())
        .containsExactly(broken + ":1:1: the scenario lacks the key \"heddle\"");
  }

  @Test
  void a_class_that_is_not_there_is_told_with_its_place() throws Exception {
    Path file = guests.counter("gone.json", "increment()", HOLDS);
    Files.writeString(file, Files.readString(file).replace("guest.RacyCounter", "guest.Gone"));

    assertThat(console.run("check", file.toString())).isEqualTo(2);
    assertThat(console.out()).isEmpty();
    assertThat(console.err())
        .singleElement()
        .asString()
        .startsWith(file + ":4:12: ")
        .contains("guest.Gone");
  }

  @Test
  void json_has_the_keys_of_the_design() throws Exception {
    Path file = guests.counter("racy.json", "increment()", FAILS);

    assertThat(console.run("check", "--json", "-", "--seed", "3", file.toString())).isEqualTo(0);
    JsonObject json = JsonParser.parseString(console.out().getFirst()).getAsJsonObject();

    assertThat(console.out()).hasSize(1);
    assertThat(json.keySet())
        .containsExactly(
            "heddle",
            "target",
            "verdict",
            "exhaustive",
            "preemptionBound",
            "strategy",
            "memory",
            "seed",
            "executions",
            "steps",
            "seconds",
            "maxSteps",
            "hiddenAccesses",
            "hidden",
            "without",
            "outcomes",
            "findings",
            "remarks");
    assertThat(json.get("verdict").getAsString()).isEqualTo("failure");
    assertThat(json.get("target").getAsString()).isEqualTo(file.toString());
    assertThat(json.get("seed").getAsInt()).isEqualTo(3);
    JsonObject finding = json.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertThat(finding.keySet())
        .containsExactly(
            "kind",
            "message",
            "execution",
            "steps",
            "switches",
            "preemptions",
            "neededSwitches",
            "fewestPreemptions",
            "explainingSteps",
            "also",
            "schedule",
            "saved",
            "likelihood",
            "nearestPassing",
            "pointOfNoReturn",
            "failingTries");
    assertThat(finding.get("kind").getAsString()).isEqualTo("invariant");
    assertThat(finding.get("saved").isJsonNull()).isTrue();
  }

  @Test
  void json_of_several_scenarios_has_a_line_for_each() throws Exception {
    guests.counter("a.json", "increment()", FAILS);
    guests.counter("b.json", "incrementLocked()", HOLDS);
    Path file = folder.resolve("report.jsonl");

    assertThat(console.run("check", "--quiet", "--json", file.toString(), folder.toString()))
        .isEqualTo(0);

    assertThat(Files.readAllLines(file))
        .extracting(line -> JsonParser.parseString(line).getAsJsonObject().get("verdict"))
        .extracting(verdict -> verdict.getAsString())
        .containsExactly("failure", "none");
  }

  @Test
  void the_same_seed_gives_the_same_report() throws Exception {
    Path file = guests.counter("racy.json", "increment()", FAILS);

    assertThat(report(file)).isEqualTo(report(file));
  }

  private List<String> report(Path file) {
    console.run("check", file.toString());
    return console.out().stream().filter(line -> !line.startsWith("  Searched")).toList();
  }

  @Test
  void a_saved_failure_can_be_replayed() throws Exception {
    Path file = guests.counter("racy.json", "increment()", FAILS);
    Path saved = folder.resolve("deep/failures");

    assertThat(console.run("check", "--quiet", "--save", saved.toString(), file.toString()))
        .isEqualTo(0);

    Path copy = onlyFile(saved);
    Scenario scenario = ScenarioReader.read(copy);
    assertThat(scenario.schedules()).hasSize(1);
    assertThat(scenario.schedules().getFirst().kind()).isEqualTo("invariant");
    assertThat(console.run("replay", copy.toString())).isEqualTo(0);
    assertThat(console.out())
        .contains(
            "invariant: The invariant \"nothing is lost\" does not hold at the end: it states get()"
                + " == 2, but finds 1.");
  }

  @Test
  void a_failure_that_cannot_be_saved_is_still_reported() throws Exception {
    Path file = guests.counter("racy.json", "increment()", FAILS);
    Path blocked = Files.writeString(folder.resolve("file"), "");

    assertThat(console.run("check", "--quiet", "--save", blocked + "/in", file.toString()))
        .isEqualTo(0);

    assertThat(console.out()).containsExactly(file + ": Failure found (invariant), as expected.");
    assertThat(console.err())
        .singleElement()
        .asString()
        .startsWith("The folder " + blocked + "/in cannot be made (")
        .contains("), so it is not saved; its schedule is ");
  }

  @Test
  void a_method_can_be_called_without_a_scenario() {
    assertThat(
            console.run(
                "check",
                "--quiet",
                "--executions",
                "10",
                "--classpath",
                "target/test-classes",
                "--call",
                "guest.RacyCounter#fail"))
        .isEqualTo(1);
    assertThat(console.out())
        .containsExactly(
            "guest.RacyCounter#fail: Failure found (exception), but none was expected.");
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  @Test
  void a_whole_program_that_loses_an_update() {
    int status = console.run("check", "--classpath", "target/test-classes", "--main", "guest.Race");

    assertThat(status).isEqualTo(1);
    assertThat(console.out().getFirst()).isEqualTo("guest.Race: guest.Race");
    assertThat(console.out())
        .anyMatch(line -> line.contains("java.lang.AssertionError: lost 1"))
        .anyMatch(line -> line.strip().startsWith("counted 1: "))
        .anyMatch(line -> line.strip().startsWith("counted 2: "));
  }

  @Test
  void a_whole_program_with_an_argument_is_proved_right() {
    int status =
        console.run(
            "check", "--classpath", "target/test-classes", "--main", "guest.Race", "--", "locked");

    assertThat(status).isZero();
    assertThat(console.out()).anyMatch(line -> line.contains("Searched all: "));
  }
}
