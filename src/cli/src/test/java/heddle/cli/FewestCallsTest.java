package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a failure does not need is left out, and nothing else. */
@Timeout(300)
class FewestCallsTest {
  private final Console console = new Console();

  @TempDir private Path folder;

  @BeforeAll
  static void cache() {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
  }

  private Path scenario(String type, String threads, String more) throws IOException {
    String classes = Path.of("target/test-classes").toAbsolutePath().toString().replace('\\', '/');
    return Files.writeString(
        folder.resolve("it.json"),
        """
        {
          "heddle": 1, "title": "t", "class": "%s", "classpath": ["%s"],
          "threads": {%s}, %s
          "bounds": {"executions": 20000, "steps": 200, "seconds": 60},
          "expect": {"verdict": "failure"}
        }
        """
            .formatted(type, classes, threads, more));
  }

  private Path crowd() throws IOException {
    return scenario(
        "guest.Crowded",
        """
        "T1": ["visit()", "deposit()", "deposit()"], "T2": ["visit()", "deposit()"],
        "T3": ["visit()", "greet()"], "T4": ["deposit()"]\
        """,
        """
        "invariants": [
          {"name": "nothing is lost", "when": "end", "call": "sound()", "equals": true}
        ],
        """);
  }

  private JsonObject finding(Path file, String... more) {
    console.run(
        Stream.concat(
                Stream.of("check", "--json", "-"),
                Stream.concat(Stream.of(more), Stream.of(file.toString())))
            .toArray(String[]::new));
    JsonObject report = JsonParser.parseString(console.out().getLast()).getAsJsonObject();
    return report.getAsJsonArray("findings").get(0).getAsJsonObject();
  }

  private static JsonArray numbers(int... numbers) {
    JsonArray array = new JsonArray();
    IntStream.of(numbers).forEach(array::add);
    return array;
  }

  /** Left are one deposit of T1 and one of T2: four threads, eight calls, numbered from 0. */
  @Test
  void two_deposits_are_enough_to_lose_one() throws Exception {
    JsonObject fewer = finding(crowd()).getAsJsonObject("fewerCalls");

    assertThat(fewer.getAsJsonArray("leftOut")).isEqualTo(numbers(0, 2, 3, 5, 6, 7));
    assertThat(fewer.get("preemptions").getAsInt()).isEqualTo(1);
    assertThat(fewer.get("switches").getAsInt()).isEqualTo(2);
    assertThat(fewer.get("schedule").getAsString()).isEqualTo("2 1*3 2*2");
    assertThat(fewer.getAsJsonArray("neededSwitches")).isEqualTo(numbers(1));
  }

  @Test
  void the_reduced_program_is_named_and_saved_with_its_schedule() throws Exception {
    console.run("check", "--save", folder.resolve("saved").toString(), crowd().toString());

    assertThat(console.out())
        .anyMatch(
            line ->
                line.startsWith(
                    "    It fails so without T1's visit(), T1's deposit(), T2's visit(), T3, T4 as"
                        + " well: 6 steps, 2 switches, 1 preemption. Its schedule is then: 2 1*3"));
    Path saved;
    try (Stream<Path> files = Files.list(folder.resolve("saved"))) {
      saved = files.findFirst().orElseThrow();
    }
    JsonObject threads =
        JsonParser.parseString(Files.readString(saved))
            .getAsJsonObject()
            .getAsJsonObject("threads");
    assertThat(threads)
        .isEqualTo(JsonParser.parseString("{\"T1\": [\"deposit()\"], \"T2\": [\"deposit()\"]}"));
    console.run("replay", saved.toString());
    assertThat(console.out()).anyMatch(line -> line.contains("\"nothing is lost\" does not hold"));
  }

  /** Without the thread that sets the flag, the other one would always wait for ever. */
  @Test
  void who_could_wake_a_thread_is_not_left_out() throws Exception {
    Path file = scenario("guest.Waiting", "\"T1\": [\"awaitBlindly()\"], \"T2\": [\"set()\"]", "");

    JsonObject finding = finding(file);

    assertThat(finding.get("kind").getAsString()).isEqualTo("deadlock");
    assertThat(finding.has("fewerCalls")).isFalse();
  }

  @Test
  void nothing_is_left_out_if_nobody_wants_answers() throws Exception {
    assertThat(finding(crowd(), "--answers", "none").has("fewerCalls")).isFalse();
  }
}
