package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heddle check --can}, with real workers. */
class CanItBeTest {
  private static final String PASSES = "{\"verdict\": \"none\"}";

  @TempDir Path folder;
  private final Console console = new Console();

  private int ask(String predicate, String... more) throws Exception {
    Path file = new GuestScenarios(folder).counter("racy.json", "increment()", PASSES);
    String[] arguments = new String[more.length + 4];
    arguments[0] = "check";
    arguments[1] = file.toString();
    arguments[2] = "--can";
    arguments[3] = predicate;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return console.run(arguments);
  }

  private JsonObject answer() {
    return JsonParser.parseString(console.out().getFirst()).getAsJsonObject();
  }

  @Test
  void what_can_be_comes_with_the_shortest_way_there() throws Exception {
    assertThat(ask("value == 1 && T1 ended && T2 ended", "--json", "-")).isEqualTo(1);

    assertThat(answer().get("possible").getAsBoolean()).isTrue();
    assertThat(answer().get("answer").getAsString())
        .isEqualTo("Yes: after step 4, with 1 preemption and 2 switches.");
    assertThat(answer().get("schedule").getAsString()).isEqualTo("2 1*2 2");
  }

  /** Two threads of two steps each: 4! / (2! 2!) = 6 interleavings. */
  @Test
  void what_cannot_be_is_proved() throws Exception {
    assertThat(ask("value == 3 || value == 2 && T1.c == 2", "--json", "-")).isEqualTo(2);
    assertThat(ask("value == 3", "--json", "-")).isZero();

    assertThat(answer().get("proved").getAsBoolean()).isTrue();
    assertThat(answer().get("answer").getAsString())
        .isEqualTo("Never: proved by 6 executions, all there are.");
  }

  @Test
  void what_is_not_looked_at_completely_is_not_proved() throws Exception {
    assertThat(ask("value == 3", "--strategy", "random", "--executions", "5", "--quiet")).isZero();

    assertThat(console.out())
        .containsExactly(
            folder.resolve("racy.json") + ": Not seen in 5 executions, which proves nothing.");
  }

  @Test
  void it_is_shown_and_can_be_replayed() throws Exception {
    assertThat(ask("value == 1 && T2 ended", "--trace", "--save", folder.toString())).isEqualTo(1);

    Path saved = folder.resolve("racy-can-2.json");
    assertThat(console.out())
        .contains(
            "  Can it be that value == 1 && T2 ended?",
            "  Yes: after step 2, with 0 preemptions and 0 switches.",
            "  To see it: heddle replay " + saved)
        .anyMatch(line -> line.contains("value = 1 :10"));
    assertThat(Files.readString(saved)).contains("\"2*2\"");
    assertThat(console.run("replay", saved.toString())).isZero();
  }

  @Test
  void local_variables_are_read() throws Exception {
    assertThat(ask("T1.read == 0 && value == 1 && T2 ended", "--json", "-")).isEqualTo(1);

    assertThat(answer().get("schedule").getAsString()).isEqualTo("1 2*2");

    assertThat(ask("T1.read == 2", "--json", "-")).isZero();
    assertThat(answer().get("proved").getAsBoolean()).isTrue();
  }

  @Test
  void a_name_that_does_not_exist_is_answered_with_those_that_do() throws Exception {
    assertThat(ask("valu == 1")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "At character 1 of valu == 1: there is no field, thread or class valu; did you mean"
                + " \"value\"; RacyCounter has the fields value, and the threads are T1, T2.");

    assertThat(ask("T1.rea == 1")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "At character 4 of T1.rea == 1: no method has a local variable rea; did you mean"
                + " \"read\"; there are read, and T1.result.");

    assertThat(ask("value == 1 && T3 ended")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "At character 15 of value == 1 && T3 ended: there is no thread T3; did you mean"
                + " \"T1\"; there are T1, T2.");
  }

  @Test
  void a_line_without_an_operation_is_answered_with_those_that_have_one() throws Exception {
    assertThat(ask("T1 at RacyCounter:1")).isEqualTo(2);
    assertThat(console.err().getFirst())
        .startsWith(
            "At character 7 of T1 at RacyCounter:1: no operation stands on line 1 of"
                + " RacyCounter.java; they are on ");
  }

  @Test
  void a_predicate_that_cannot_be_read_needs_no_worker() throws Exception {
    assertThat(ask("value = 1")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly("At character 7 of value = 1: there is no sign =; equality is ==.");
  }

  @Test
  void a_trace_goes_with_a_question() {
    assertThat(console.run("check", "x.json", "--trace")).isEqualTo(2);
    assertThat(console.err()).containsExactly("--trace goes with --can.");
  }
}
