package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every construct of Java that the engine claims to control: exact results, exact verdicts. */
@Timeout(300)
class ConstructsTest {
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

  private static Report search(String type, String one, String two) throws Exception {
    return search(type, one, two, 2_000);
  }

  private static Report search(String type, String one, String two, int executions)
      throws Exception {
    Path origin = Path.of("target/constructs.json").toAbsolutePath();
    Scenario scenario =
        ScenarioReader.parse(
            """
            {
              "heddle": 1, "title": "%2$s beside %3$s", "class": "guest.%1$s",
              "threads": {"T1": ["%2$s"], "T2": ["%3$s"]},
              "bounds": {"executions": %4$d, "steps": 500, "seconds": 120},
              "expect": {"verdict": "none"}, "classpath": ["test-classes"]
            }
            """
                .formatted(type, one, two, executions),
            origin);
    SearchOptions options = SearchOptions.of("random").withAll();
    return searcher.search(scenario, null, options, progress -> {}).result().get();
  }

  private static List<String> kinds(Report report) {
    return report.findings().stream().map(f -> f.finding().kind().id()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          addWide()            | addWide()            | 1.0, 1.0; 1.0, 2.0; 2.0, 1.0; 2.0, 2.0
          flip()               | flip()               | true, true; true, false; false, true; false, false
          addElement()         | addElement()         | 1, 1; 1, 2; 2, 1
          addElementByHandle() | addElementByHandle() | 1, 1; 1, 2; 2, 1
          addByHandle()        | addByHandle()        | 1, 2; 2, 1
          exchange()           | exchange()           | true, false; false, true
          addByUpdater()       | addByUpdater()       | 1, 2; 2, 1
          addAtomically()      | addAtomically()      | 1, 2; 2, 1
          addAndSum()          | addAndSum()          | 1, 2; 2, 1; 2, 2
          merge()              | merge()              | 1, 2; 2, 1
          pool()               | addAtomically()      | 3, 1
          futures()            | addAtomically()      | 2, 1
          """)
  void all_results_of_shared_memory_and_no_others_occur(String one, String two, String results)
      throws Exception {
    Report report = search("Memory", one, two);

    assertThat(kinds(report)).isEmpty();
    assertThat(report.outcomes().keySet()).isEqualTo(Set.of(results.split("; ")));
    assertThat(report.hiddenAccesses()).isZero();
    assertThat(report.truncated()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          awaitInLoop()     | set()             | 1
          awaitForASecond() | set()             | 1; 0
          awaitCondition()  | signal()          | 1
          awaitLatch()      | open()            | 1
          addWithPermit()   | addWithPermit()   | 1, 2; 2, 1
          park()            | unpark()          | ''
          tryLock()         | tryLock()         | true, true; true, false; false, true
          forkAndJoin()     | interrupt()       | 1, false; 2, false
          sleep()           | interrupt()       | "slept", false; "slept", true; "interrupted", true
          """)
  void all_results_of_waiting_rightly_and_no_others_occur(String one, String two, String results)
      throws Exception {
    Report report = search("Waiting", one, two);

    assertThat(kinds(report)).isEmpty();
    assertThat(report.outcomes().keySet()).isEqualTo(Set.of(results.split("; ")));
    assertThat(report.executions()).isEqualTo(2_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          awaitBlindly() | set()               | T1 waits to be notified on monitor (line 34), and nobody is left to wake it. No step from here can change this. Lost notify: T2 notified monitor at step 3, when nobody waited, before T1 did.
          awaitInLoop()  | lockForEver()       | T1 waits to be notified on monitor (line 25), and nobody is left to wake it. No step from here can change this.
          parkOnce()     | unparkWithoutFlag() | T1 waits for Waiting (line 124), and nobody is left to wake it. No step from here can change this.
          awaitLatch()   | set()               | T1 waits for latch (line 82), which 1 more countDown would open, and nobody is left to wake it. No step from here can change this.
          """)
  void a_wake_up_that_never_comes_is_a_deadlock(String one, String two, String message)
      throws Exception {
    Report report = search("Waiting", one, two);

    assertThat(kinds(report)).containsExactly("deadlock");
    assertThat(report.findings().getFirst().finding().message()).isEqualTo(message);
  }

  @Test
  void a_lock_that_is_never_given_back_names_its_holder() throws Exception {
    Report report = search("Waiting", "lockForEver()", "lockForEver()");

    assertThat(kinds(report)).containsExactly("deadlock");
    assertThat(report.findings().getFirst().finding().message())
        .contains("waits for lock, held by T");
    assertThat(report.outcomes()).containsOnlyKeys("");
  }

  @ParameterizedTest
  @CsvSource({"fail(), exception", "leave(), exit", "recurse(), stack-overflow", "loop(), hang"})
  void hostile_programs_are_named_and_survived(String call, String kind) throws Exception {
    assertThat(kinds(search("Hostile", call, "look()", 2))).containsExactly(kind);
    assertThat(kinds(search("Hostile", "look()", "look()", 2))).isEmpty();
  }

  @Test
  void a_stack_that_overflows_after_a_visible_operation_is_named() throws Exception {
    assertThat(kinds(search("Machinery", "recurse()", "recurse()", 2)))
        .containsExactly("stack-overflow");
  }

  @Test
  void too_much_memory_is_named_and_survived() throws Exception {
    assertThat(kinds(search("Hostile", "hoard()", "look()", 1))).containsExactly("out-of-memory");
    assertThat(kinds(search("Hostile", "look()", "look()", 1))).isEmpty();
  }

  @Test
  void a_spin_that_nobody_ends_is_a_livelock() throws Exception {
    Report report = search("Hostile", "spin()", "look()", 10);

    assertThat(report.findings())
        .extracting(f -> f.finding().kind().id())
        .containsExactly("livelock");
    assertThat(report.truncated()).isZero();
  }
}
