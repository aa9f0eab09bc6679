package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heddle.model.report.Answers.Likelihood;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What else is said of a failure, with real workers. */
class AnswersTest {
  private static final String FAILS = "{\"verdict\": \"failure\", \"kind\": \"invariant\"}";

  @TempDir Path folder;
  private final Console console = new Console();

  /** Each thread reads, then writes: it is lost if the second step is the other thread's, 1/2. */
  @Test
  void a_lost_update_can_be_avoided_until_both_have_read() throws Exception {
    Path file = new GuestScenarios(folder).counter("racy.json", "increment()", FAILS);

    console.run("check", "--json", "-", file.toString());

    JsonObject finding = finding();
    assertThat(finding.get("schedule").getAsString()).isEqualTo("2 1*2 2");
    assertThat(finding.getAsJsonObject("likelihood").toString())
        .isEqualTo("{\"failing\":1000,\"executions\":2000,\"low\":0.478108,\"high\":0.521892}");
    assertThat(finding.getAsJsonObject("nearestPassing").toString())
        .isEqualTo(
            "{\"schedule\":\"2*2"
                + " 1*2\",\"decisions\":1,\"step\":2,\"instead\":\"T2\",\"failing\":\"T1\"}");
    // After the two reads only the order of the writes is open: 9 continuations at each of 2 steps.
    assertThat(finding.get("failingTries").getAsInt()).isEqualTo(18);
  }

  @Test
  void in_words() throws Exception {
    Path file = new GuestScenarios(folder).counter("racy.json", "increment()", FAILS);

    console.run("check", file.toString());

    assertThat(console.out())
        .contains(
            "    Fails so in 50.0 % of 2,000 random executions (with 95 % confidence in 47.8 % to"
                + " 52.2 % of all).",
            "    Point of no return: step 2. It can still end well if there T2 goes instead of T1;"
                + " after that, no passing run was found in 18 tries.",
            "    The nearest run that passes: 2*2 1*2");
  }

  /** Where nothing rare happens the run is over, and has no decision left to name. */
  @Test
  void a_rare_event_at_the_end_may_as_well_not_happen() {
    console.run("check", "../../scenarios/counter/compare-and-set-refused.json");

    assertThat(console.out())
        .contains(
            "    Point of no return: step 2. It can still end well if there the choice is ~1"
                + " instead of ~2; after that, no other choice was found.",
            "    The nearest run that passes: 1*2");
  }

  @Test
  void what_always_fails_has_no_passing_run() throws Exception {
    Path file = new GuestScenarios(folder).counter("twice.json", "get()", FAILS);

    console.run("check", "--json", "-", file.toString());

    JsonObject finding = finding();
    assertThat(finding.getAsJsonObject("likelihood").get("failing").getAsInt()).isEqualTo(2000);
    assertThat(finding.getAsJsonObject("likelihood").get("high").getAsDouble()).isEqualTo(1);
    assertThat(finding.get("nearestPassing").isJsonNull()).isTrue();
    assertThat(finding.get("failingTries").getAsInt()).isPositive();
  }

  @Test
  void answers_can_be_had_quickly_or_not_at_all() throws Exception {
    Path file = new GuestScenarios(folder).counter("racy.json", "increment()", FAILS);

    console.run("check", "--answers", "fast", "--json", "-", file.toString());
    assertThat(finding().getAsJsonObject("likelihood").get("executions").getAsInt()).isEqualTo(200);
    assertThat(finding().get("pointOfNoReturn").getAsInt()).isEqualTo(2);

    console.run("check", "--answers", "none", "--json", "-", file.toString());
    assertThat(finding().has("likelihood")).isFalse();
    assertThat(finding().getAsJsonArray("neededSwitches")).isEmpty();
    assertThat(finding().get("schedule").getAsString()).isEqualTo("2 1*2 2");

    assertThat(console.run("check", "--answers", "some", file.toString())).isEqualTo(2);
    assertThat(console.err()).containsExactly("--answers must be none, fast or full, not some.");
  }

  @Test
  void the_fewest_preemptions_are_known_to_be_the_fewest() throws Exception {
    Path file = new GuestScenarios(folder).counter("racy.json", "increment()", FAILS);

    console.run("check", "--json", "-", file.toString());

    assertThat(finding().get("preemptions").getAsInt()).isEqualTo(1);
    assertThat(finding().get("fewestPreemptions").getAsBoolean()).isTrue();
  }

  /** Thrown in two places: two causes, although both are exceptions of one class. */
  @Test
  void failures_of_one_kind_with_two_causes_are_two_findings() throws Exception {
    Path file = twoCauses("\"T1\": [\"increment()\", \"increment()\"], \"T2\": [\"look()\"]", "");

    console.run("check", "--all", "--json", "-", file.toString());

    assertThat(messages()).hasSize(2);
    assertThat(messages()).anyMatch(m -> m.contains("one")).anyMatch(m -> m.contains("two"));
  }

  /** The look between two writes throws, and the invariant does not hold there either. */
  @Test
  void failures_that_one_run_shows_are_one_finding() throws Exception {
    Path file =
        twoCauses(
            "\"T1\": [\"copy()\"], \"T2\": [\"compare()\"]",
            "\"invariants\": [{\"name\": \"equal\", \"when\": \"always\","
                + " \"call\": \"difference()\", \"equals\": 0}],");

    console.run("check", "--all", "--json", "-", file.toString());

    assertThat(messages()).hasSize(1);
    assertThat(finding().get("kind").getAsString()).isEqualTo("invariant");
    assertThat(finding().getAsJsonArray("also").toString()).isEqualTo("[]");
  }

  private Path twoCauses(String threads, String more) throws Exception {
    return Files.writeString(
        folder.resolve("causes.json"),
        """
        {
          "heddle": 1, "title": "Causes", "class": "guest.TwoCauses", "threads": {%s}, %s
          "bounds": {"executions": 2000, "steps": 100, "seconds": 60},
          "expect": {"verdict": "failure"}, "classpath": ["%s"]
        }
        """
            .formatted(
                threads,
                more,
                Path.of("target/test-classes").toAbsolutePath().toString().replace('\\', '/')));
  }

  private List<String> messages() {
    return JsonParser.parseString(console.out().getFirst())
        .getAsJsonObject()
        .getAsJsonArray("findings")
        .asList()
        .stream()
        .map(f -> f.getAsJsonObject().get("message").getAsString())
        .toList();
  }

  /** The example of Newcombe, Statistics in Medicine 17 (1998), table I: 15 of 148. */
  @Test
  void the_interval_is_wilsons() {
    Likelihood likelihood = Likelihood.of(15, 148);

    assertThat(Math.round(likelihood.low() * 1e4)).isEqualTo(624);
    assertThat(Math.round(likelihood.high() * 1e4)).isEqualTo(1605);
    assertThat(Likelihood.of(0, 20).low()).isEqualTo(0);
  }

  private JsonObject finding() {
    return JsonParser.parseString(console.out().getFirst())
        .getAsJsonObject()
        .getAsJsonArray("findings")
        .get(0)
        .getAsJsonObject();
  }
}
