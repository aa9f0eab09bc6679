package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that leave Java, and workers that end: what can go on goes on, the rest is named. */
@Timeout(300)
class OutsideTest {
  private static Searcher searcher;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    searcher = Searcher.start(Installation.current());
  }

  @AfterAll
  static void stop() {
    searcher.close();
  }

  private static Scenario scenario(String one, long executions) throws Exception {
    return ScenarioReader.parse(
        """
        {
          "heddle": 1, "title": "outside", "class": "guest.Outside",
          "threads": {"T1": ["%s"], "T2": ["look()"]},
          "bounds": {"executions": %d, "steps": 500, "seconds": 120},
          "expect": {"verdict": "none"}, "classpath": ["test-classes"]
        }
        """
            .formatted(one, executions),
        Path.of("target/outside.json").toAbsolutePath());
  }

  private static Report search(String one) throws Exception {
    SearchOptions options = SearchOptions.of("random").withAll();
    return searcher.search(scenario(one, 20), null, options, progress -> {}).result().get();
  }

  @Test
  void sockets_are_refused_where_they_are_wanted() {
    assertThatThrownBy(() -> search("connect()"))
        .hasMessageEndingWith(
            "Heddle does not run network I/O: T1 wants it in java.net.Socket.<init>, called by"
                + " guest.Outside.connect (line 30). Put something in its place that stays in"
                + " memory.");
    assertThatThrownBy(() -> search("accept()"))
        .hasMessageContaining(
            "T1 wants it in java.net.ServerSocket.<init>, called by guest.Outside.accept (line"
                + " 36)");
  }

  @ParameterizedTest
  @CsvSource({
    "startProcess(), other processes, java.lang.ProcessBuilder.start",
    "select(), selectors and pipes of channels, java.nio.channels.Selector.open",
    "readChannel(), selectors and pipes of channels, java.nio.channels.Pipe.open",
    "lockFile(), locks on files, java.nio.channels.FileChannel.lock",
    "watchFolder(), watching folders, sun.nio.fs"
  })
  void what_waits_outside_for_others_is_refused(String call, String what, String where) {
    assertThatThrownBy(() -> search(call))
        .hasMessageContaining("Heddle does not run " + what + ": T1 wants it in " + where)
        .hasMessageContaining("called by guest.Outside." + call.replace("()", " (line "));
  }

  @Test
  void a_call_that_really_waits_is_named_and_the_next_search_goes_on() throws Exception {
    Path pipe = Files.createTempDirectory("heddle").resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

    assertThatThrownBy(() -> search("readFor(\\\"" + pipe + "\\\")"))
        .hasMessageContaining(
            "T1 is in java.io.FileInputStream.<init>, called by guest.Outside.readFor (line")
        .hasMessageContaining("waits there for something outside of Java, for 2 s now");
    assertThat(search("look()").executions()).isEqualTo(20);
  }

  @Test
  void a_loop_in_the_jdk_is_named_and_the_next_search_goes_on() throws Exception {
    assertThatThrownBy(() -> search("searchFor()"))
        .hasMessageContaining("T1 is in java.math.")
        .hasMessageContaining("called by guest.Outside.searchFor (line")
        .hasMessageContaining("has used 4 s of processor time there");
    assertThat(search("look()").executions()).isEqualTo(20);
  }

  @Test
  void there_is_no_console() throws Exception {
    assertThat(search("hasConsole()").outcomes()).containsOnlyKeys("false");
  }

  @Test
  void files_are_read_and_written() throws Exception {
    Report report = search("writeAndRead()");

    assertThat(report.outcomes()).containsOnlyKeys("\"text\"");
    assertThat(report.executions()).isEqualTo(20);
  }

  @Test
  void a_program_that_crashes_its_process_every_time_is_named_as_the_cause() throws Exception {
    assertThatThrownBy(() -> search("crash()"))
        .hasMessageContaining("The Java virtual machine of the program under study crashed.")
        .hasMessageContaining("The search was started again, and ended in the same way")
        .hasMessageContaining("the program is the cause");
    assertThat(search("look()").executions()).isEqualTo(20);
  }

  @Test
  void a_search_whose_worker_is_killed_is_made_again_with_the_same_result() throws Exception {
    SearchOptions options = SearchOptions.of("random").withAll();
    Scenario scenario = scenario("look()", 300_000);
    Report undisturbed = searcher.search(scenario, null, options, p -> {}).result().get();
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Report> result =
        searcher.search(scenario, null, options, p -> begun.complete(null)).result();
    begun.get(60, TimeUnit.SECONDS);
    long killed = searcher.workerPid();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();

    assertThat(result.get().outcomes()).isEqualTo(undisturbed.outcomes());
    assertThat(result.get().executions()).isEqualTo(300_000);
    assertThat(searcher.workerPid()).isNotEqualTo(killed);
  }

  /**
   * The first run of a program warms up; then come those of the search, then of a failure what
   * makes it simpler, tells its chances and replays it, and of a sound program those around the
   * canary.
   */
  @ParameterizedTest
  @CsvSource({"false, 0.5", "false, 1", "true, 0.2", "true, 0.6", "true, 1"})
  void wherever_its_process_dies_a_search_comes_to_the_same_end(boolean fails, double where)
      throws Exception {
    Path folder = Files.createTempDirectory("heddle");
    Report undisturbed = searchCrashing(folder, 0, fails);
    long runs = Files.size(folder.resolve("runs"));
    Path another = Files.createTempDirectory("heddle");
    Report disturbed = searchCrashing(another, Math.max(1, (int) (runs * where)), fails);

    assertThat(another.resolve("crashed")).exists();
    assertThat(disturbed.executions()).isEqualTo(undisturbed.executions());
    assertThat(disturbed.outcomes()).isEqualTo(undisturbed.outcomes());
    assertThat(disturbed.findings())
        .extracting(f -> f.finding().kind(), f -> f.steps(), f -> f.schedule(), f -> f.hash())
        .isEqualTo(
            undisturbed.findings().stream()
                .map(f -> tuple(f.finding().kind(), f.steps(), f.schedule(), f.hash()))
                .toList());
    assertThat(undisturbed.findings()).hasSize(fails ? 1 : 0);
  }

  private static Report searchCrashing(Path folder, int run, boolean fails) throws Exception {
    String call = "crashInRun(\\\"%s\\\", %d, %b)".formatted(folder, run, fails);
    SearchOptions options = SearchOptions.of("random").withAnswers("fast");
    return searcher.search(scenario(call, 4), null, options, progress -> {}).result().get();
  }
}
