package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heddle.model.report.Answers.Likelihood;
import java.nio.file.Path;
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
            "    Can end well if at step 2 T2 goes instead of T1; after that, no passing run was"
                + " found in 18 tries.",
            "    The nearest run that passes: 2*2 1*2");
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
