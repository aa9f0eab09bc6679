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
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
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

  /** All but one are there already, as a run that was interrupted leaves them. */
  @Test
  void without_a_group_all_are_measured_and_an_interrupted_run_goes_on() throws Exception {
    BenchmarkEffort effort = new BenchmarkEffort(1, 0, 0, 3, 1);
    List<BenchmarkResult> kept = new ArrayList<>();
    for (BenchmarkGroup group : BenchmarkGroup.values()) {
      BenchmarkRequest request = new BenchmarkRequest(group, group.defaults(), List.of(1), effort);
      List<BenchmarkPoint> points = new ArrayList<>();
      for (String name : group.defaults()) {
        points.add(new BenchmarkPoint(name, 1, 7e6, 1, List.of(7e6, 7e6, 7e6), "ops/s"));
      }
      if (group == BenchmarkGroup.COUNTER) {
        points.removeFirst();
      }
      kept.add(BenchmarkResult.now(request, points));
    }
    Path state = folder.resolve("state.json");
    Files.writeString(state, BenchmarkJson.pretty(kept));
    String all = "heddle bench --threads 1 --warmup 0x0ms --measure 3x1ms";
    assertThat(console.run(words(all + " --state " + state))).isZero();
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
    assertThat(console.out().stream().filter(line -> line.matches("[A-Za-z0-9]+ +7\\.00 ± 0\\.00")))
        .hasSize(kept.stream().mapToInt(result -> result.points().size()).sum());
    assertThat(console.out()).anyMatch(line -> line.matches("FetchAddCounter +[0-9.]+ ± [0-9.]+"));
    assertThat(state).doesNotExist();
  }

  @Test
  void results_that_were_kept_become_a_table_of_ours_against_peers() throws Exception {
    BenchmarkPoint peer =
        new BenchmarkPoint("AtomicLong", 2, 4e6, 1, List.of(4e6, 4e6, 4e6), "ops/s");
    BenchmarkPoint ours =
        new BenchmarkPoint("FetchAddCounter", 2, 6e6, 1, List.of(6e6, 6e6, 6e6), "ops/s");
    Path file = folder.resolve("counter.json");
    Files.writeString(
        file, BenchmarkJson.pretty(BenchmarkResult.now(REQUEST, List.of(peer, ours))));
    assertThat(console.run("bench", "--peers", file.toString())).isZero();
    assertThat(console.out())
        .contains(
            "| | Ours | Peer | 2 threads |",
            "| Counters, million increments per second | FetchAddCounter | AtomicLong | **1.50**"
                + " (6.00 ± 0.00 : 4.00 ± 0.00) |",
            REQUEST.command());
    assertThat(console.run("bench", "--peers", folder.resolve("none").toString())).isEqualTo(2);
  }

  @Test
  void a_state_of_another_command_is_refused() throws Exception {
    Path state = folder.resolve("state.json");
    Files.writeString(
        state, BenchmarkJson.pretty(List.of(BenchmarkResult.now(REQUEST, List.of()))));
    assertThat(console.run("bench", "stack", "--threads", "1", "--state", state.toString()))
        .isEqualTo(2);
    assertThat(console.err())
        .contains(
            state
                + " keeps what another command has measured ("
                + REQUEST.command()
                + "): name another file, or delete it.");
    Files.writeString(state, "nothing");
    assertThat(console.run("bench", "stack", "--state", state.toString())).isEqualTo(2);
    assertThat(console.err())
        .contains(state + " keeps no benchmark that was interrupted: name another file.");
  }

  /** Asked to end, as Ctrl-C does, when it has begun with a point that takes hours. */
  @Test
  void a_run_that_is_interrupted_keeps_what_is_finished_and_says_how_to_go_on() throws Exception {
    Path state = folder.resolve("state.json");
    BenchmarkRequest request =
        new BenchmarkRequest(
            BenchmarkGroup.COUNTER,
            REQUEST.implementations(),
            List.of(1),
            new BenchmarkEffort(1, 1, 900_000, 3, 1));
    BenchmarkPoint first =
        new BenchmarkPoint("AtomicLong", 1, 7e6, 1, List.of(7e6, 7e6, 7e6), "ops/s");
    String before = BenchmarkJson.pretty(List.of(BenchmarkResult.now(request, List.of(first))));
    Files.writeString(state, before);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djmh.ignoreLock=true", "-cp", System.getProperty("java.class.path")));
    command.add("heddle.cli.Main");
    command.addAll(List.of(words(request.command() + " --state " + state)));
    Path errors = Files.createTempFile("heddle", "errors");
    try (WatchService changes = folder.getFileSystem().newWatchService()) {
      folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      process.onExit().thenRun(() -> folder.resolve("ended").toFile().mkdir());
      while (Files.readString(state).equals(before) && process.isAlive()) {
        changes.take().reset(); // it begins by writing down what is there
      }
      process.destroy();
      process.waitFor();
    }
    assertThat(Files.readAllLines(errors))
        .contains(
            "What was finished is kept. Go on with: %s --state %s"
                .formatted(request.command(), state));
    String after = Files.readString(state);
    assertThat(BenchmarkJson.read(after, BenchmarkResult[].class).orElseThrow()[0].points())
        .containsExactly(first);
  }

  @Test
  void the_engine_is_measured_in_each_worker() {
    String command = "heddle bench engine --forks 2 --warmup 1x100ms --measure 3x200ms";
    assertThat(console.run(words(command + " --json -"))).isZero();

    String json = String.join("\n", console.out());
    EngineSpeed speed = BenchmarkJson.read(json, EngineSpeed.class).orElseThrow();
    assertThat(speed.className()).isEqualTo("algorithms.stack.TreiberStack");
    assertThat(speed.effort()).isEqualTo(new BenchmarkEffort(2, 1, 100, 3, 200));
    assertThat(speed.perSecond()).hasSize(6);
    assertThat(speed.perProcessorSecond()).hasSize(6);
    // Six calls with a step each at the very least.
    assertThat(speed.stepsPerExecution()).isGreaterThanOrEqualTo(6);
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
