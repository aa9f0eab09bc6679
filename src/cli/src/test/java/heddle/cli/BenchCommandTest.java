package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.EngineSpeed;
import heddle.model.benchmark.StartSpeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With real forks and workers, which measure for a few milliseconds. */
class BenchCommandTest {
  private static final BenchmarkRequest REQUEST =
      new BenchmarkRequest(
          BenchmarkGroup.COUNTER,
          List.of("AtomicLong", "FetchAddCounter"),
          List.of(2),
          new BenchmarkEffort(1, 0, 0, 3, 1));

  @TempDir Path folder;
  private final Console console = new Console();

  @BeforeAll
  static void letOtherBuildsBenchmarkToo() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  @AfterAll
  static void restore() {
    System.clearProperty("jmh.ignoreLock");
  }

  @Test
  void the_table_has_a_row_for_each_implementation() {
    assertThat(console.run(words(REQUEST.command() + " --quiet"))).isZero();

    assertThat(console.out().getFirst())
        .isEqualTo(
            "Counters: million increments per second of all threads together, ± half of the 99.9 %"
                + " confidence interval");
    assertThat(console.out().get(2).strip()).isEqualTo("2 threads");
    assertThat(console.out().get(3)).matches("AtomicLong +[0-9.]+ ± [0-9.]+");
    assertThat(console.out().get(4)).matches("FetchAddCounter +[0-9.]+ ± [0-9.]+");
    assertThat(console.out().getLast()).isEqualTo(REQUEST.command());
    assertThat(console.err()).isEmpty();
  }

  @Test
  void json_goes_where_it_is_wanted() throws Exception {
    assertThat(console.run(words(REQUEST.command() + " --json -"))).isZero();
    String json = String.join("\n", console.out());
    assertThat(BenchmarkJson.read(json, BenchmarkResult.class).orElseThrow().request())
        .isEqualTo(REQUEST);

    Path file = folder.resolve("result.json");
    assertThat(console.run(words(REQUEST.command() + " --json " + file))).isZero();
    assertThat(console.out()).contains(REQUEST.command()).anyMatch(line -> line.contains("bytes"));
    String kept = Files.readString(file);
    assertThat(BenchmarkJson.read(kept, BenchmarkResult.class).orElseThrow().points()).hasSize(2);
  }

  @Test
  void a_result_is_compared_with_an_earlier_one() throws Exception {
    BenchmarkPoint fast =
        new BenchmarkPoint(
            REQUEST.implementations().getFirst(),
            REQUEST.threads().getFirst(),
            1e15,
            1,
            List.of(1e15, 1e15, 1e15),
            "ops/s");
    Path earlier = folder.resolve("earlier.json");
    Files.writeString(earlier, BenchmarkJson.pretty(BenchmarkResult.now(REQUEST, List.of(fast))));
    assertThat(console.run(words(REQUEST.command() + " --compare " + earlier))).isZero();
    assertThat(console.out())
        .anyMatch(line -> line.startsWith(fast.implementation()) && line.contains(": worse, 0.00"))
        .contains(
            "1 of 1 points are worse, 0 better; with 99.9 % intervals, which overlap for the"
                + " rest.");
  }

  @Test
  void without_a_group_all_are_measured() {
    String all = "heddle bench --threads 1 --warmup 0x0ms --measure 3x1ms";
    assertThat(console.run(words(all))).isZero();
    assertThat(console.out().stream().filter(line -> line.contains("per second of all threads")))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactly(
            "Stacks",
            "Queues",
            "Rings for two",
            "Sorted sets",
            "Hash maps",
            "Counters",
            "Thread pools",
            "Work stealing",
            "Irregular tasks",
            "Reader-writer locks, 50 % reads",
            "Reader-writer locks, 90 % reads",
            "Reader-writer locks, 99 % reads",
            "Bank transfers",
            "Sorted lists in transactions");
  }

  @Test
  void the_engine_is_measured_in_each_worker() {
    String command = "heddle bench engine --forks 2 --warmup 1x100ms --measure 3x200ms";
    assertThat(console.run(words(command + " --json -"))).isZero();

    String json = String.join("\n", console.out());
    EngineSpeed speed = BenchmarkJson.read(json, EngineSpeed.class).orElseThrow();
    assertThat(speed.className()).isEqualTo("algorithms.stack.TreiberStack");
    assertThat(speed.effort()).isEqualTo(new BenchmarkEffort(2, 1, 100, 3, 200));
    assertThat(speed.perSecond()).hasSize(6).allMatch(rate -> rate > 0);
    assertThat(speed.perProcessorSecond()).hasSize(6);
    // Six calls with a step each at the very least, and no more than one retry of each seen.
    assertThat(speed.stepsPerExecution()).isBetween(6.0, 33.0);
    assertThat(speed.command()).isEqualTo(command);
  }

  @Test
  void a_start_is_measured_as_usual_and_on_first_use() {
    String command = "heddle bench start --forks 1";
    assertThat(console.run(words(command + " --json -"))).isZero();

    String json = String.join("\n", console.out());
    StartSpeed speed = BenchmarkJson.read(json, StartSpeed.class).orElseThrow();
    assertThat(speed.title()).isEqualTo("The lost update");
    assertThat(speed.seconds()).hasSize(1).allMatch(seconds -> seconds > 0);
    assertThat(speed.firstUseSeconds()).hasSize(1).allMatch(seconds -> seconds > 0);
    assertThat(speed.command()).isEqualTo(command);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          engine --threads 2    | The engine has neither --implementations nor --threads to choose from.
          start --threads 2     | A start has neither --implementations nor --threads to choose from.
          engine --forks 0      | The engine needs one worker and one measurement of a millisecond at least.
          --implementations X   | Name the group of these implementations: bench stack, say.
          stack --measure 10    | --measure wants a number and a time, 10x100ms say, not 10.
          stack --threads 0     | A benchmark runs with 1 to 256 threads, not 0.
          stack --measure 2x1ms | A confidence interval needs 3 samples at least, but forks × iterations are 1 × 2.
          """)
  void what_cannot_be_measured_is_refused_in_a_sentence(String arguments, String sentence) {
    assertThat(console.run(words("heddle bench " + arguments))).isEqualTo(2);
    assertThat(console.err()).containsExactly(sentence);
    assertThat(console.out()).isEmpty();
  }

  /** A command line as its words, without the first. */
  private static String[] words(String command) {
    return command.substring("heddle ".length()).split(" ");
  }
}
