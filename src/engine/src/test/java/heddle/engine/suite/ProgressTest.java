package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import guest.progress.Promises;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Progress;
import heddle.model.report.Report;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which progress operations make, and claims of it that do not hold. */
class ProgressTest {
  private static Searcher searcher;

  @BeforeAll
  static void start() throws Exception {
    if (System.getProperty("heddle.cache") == null) {
      System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    }
    searcher = Searcher.start(Installation.current());
  }

  @AfterAll
  static void stop() {
    searcher.close();
  }

  private static Report search(String one, String two, String keys) throws Exception {
    Path classes =
        Path.of(Promises.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return searcher
        .search(
            ScenarioReader.parse(
                """
                {
                  "heddle": 1, "title": "t", "class": "guest.progress.Promises",
                  "threads": {"T1": [%s], "T2": [%s]}, "expect": {"verdict": "none"},
                  "bounds": {"executions": 20000, "steps": 60, "seconds": 60},
                  "classpath": ["%s"]%s
                }
                """
                    .formatted(one, two, classes, keys),
                classes.resolveSibling("progress.json")),
            null,
            SearchOptions.of("auto"),
            progress -> {})
        .result()
        .get();
  }

  private static Report claiming(String claim, String one, String two) throws Exception {
    return search(one, two, ", \"progress\": \"" + claim + "\"");
  }

  private static Progress progress(String call) throws Exception {
    String quoted = '"' + call + '"';
    return search(quoted, quoted, "").progress();
  }

  @ParameterizedTest
  @CsvSource({
    "add(), wait-free, 1, 0",
    "tryAdd(), wait-free, 4, 0",
    "addByCas(), lock-free, 4, 1",
    "addSpinning(), blocking, 0, 0",
    "addInMonitor(), blocking, 0, 0",
    "addLocked(), blocking, 0, 0"
  })
  void the_level_is_found_out(String call, String level, int steps, int rounds) throws Exception {
    Progress progress = progress(call);

    assertThat(progress.level()).isEqualTo(level);
    assertThat(level.equals("blocking") ? 0 : progress.steps()).isEqualTo(steps);
    assertThat(progress.rounds()).isEqualTo(rounds);
    assertThat(progress.blocks().isEmpty()).isEqualTo(!level.equals("blocking"));
  }

  @ParameterizedTest
  @CsvSource({
    "wait-free, add()",
    "wait-free, tryAdd()",
    "lock-free, add()",
    "lock-free, addByCas()",
    "obstruction-free, addByCas()",
    "obstruction-free, claim(1)",
    "blocking, addInMonitor()"
  })
  void a_claim_that_holds_is_no_failure(String claim, String call) throws Exception {
    Report report = claiming(claim, '"' + call + '"', '"' + call.replace('1', '2') + '"');

    assertThat(report.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          obstruction-free | addSpinning()  | When T2 is stopped after step 1, T1's addSpinning() does not end: T1 tries to change held again and again (addSpinning, line 37), which T2 changed at step 1. So the operations are not obstruction-free.
          lock-free        | addInMonitor() | When T2 is stopped after step 1, T1's addInMonitor() does not end: T1 waits for Promises, held by T2 (addInMonitor, line 46). So the operations are not lock-free.
          wait-free        | addLocked()    | When T2 is stopped after step 1, T1's addLocked() does not end: T1 waits for lock, held by T2 (addLocked, line 51). So the operations are not wait-free.
          """)
  void who_blocks_whom_from_which_step_on(String claim, String call, String message)
      throws Exception {
    Report report = claiming(claim, '"' + call + '"', '"' + call + '"');

    assertThat(report.findings()).extracting(f -> f.finding().message()).containsExactly(message);
  }

  @Test
  void what_begins_anew_with_every_operation_of_others_is_not_wait_free() throws Exception {
    String four = "\"addByCas()\", \"addByCas()\", \"addByCas()\", \"addByCas()\"";
    Report report = claiming("wait-free", "\"addByCas()\"", four);

    assertThat(report.findings())
        .extracting(f -> f.finding().message())
        .containsExactly(
            "T1's addByCas() has begun anew 4 times and taken 8 steps, each time because of another"
                + " operation: T2 changed count at step 3, T2 changed count at step 7, T2 changed"
                + " count at step 11, T2 changed count at step 15. With more of these it would take"
                + " more; no bound is in sight. So the operations are not wait-free.");
    assertThat(claiming("lock-free", "\"addByCas()\"", four).findings()).isEmpty();
  }

  @Test
  void threads_that_keep_each_other_busy_are_not_lock_free() throws Exception {
    Report report = claiming("lock-free", "\"claim(1)\"", "\"claim(2)\"");

    assertThat(report.findings())
        .extracting(f -> f.finding().message())
        .containsExactly(
            "T1 and T2 repeat the same 4 steps again and again since step 2, and no operation ends."
                + " So the operations are not lock-free.");
  }
}
