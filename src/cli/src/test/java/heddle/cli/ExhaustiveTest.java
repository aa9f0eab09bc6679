package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exhaustive search runs each class of equivalent executions, and none twice. */
@Timeout(300)
class ExhaustiveTest {
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

  private static Report search(String strategy, String type, String arguments, String threads)
      throws Exception {
    return search(strategy, type, arguments, threads, 0);
  }

  private static Report search(
      String strategy, String type, String arguments, String threads, int rareEvents)
      throws Exception {
    String classPath = type.startsWith("guest.") ? "\"classpath\": [\"test-classes\"]," : "";
    return searcher
        .search(
            ScenarioReader.parse(
                """
                {
                  "heddle": 1, "title": "t", "class": "%s", "arguments": [%s], %s
                  "threads": {%s},
                  "choices": {"spuriousWakeups": %d, "weakCasFailures": %d},
                  "bounds": {"executions": 20000, "steps": 500, "seconds": 120},
                  "expect": {"verdict": "none"}
                }
                """
                    .formatted(type, arguments, classPath, threads, rareEvents, rareEvents),
                Path.of("target/exhaustive.json").toAbsolutePath()),
            null,
            SearchOptions.of(strategy).withAll(),
            progress -> {})
        .result()
        .get();
  }

  private static String threads(String call, int times, int count) {
    StringBuilder threads = new StringBuilder();
    for (int t = 1; t <= count; t++) {
      String calls = ("\"" + call + "\", ").repeat(times);
      threads
          .append(t == 1 ? "" : ", ")
          .append("\"T%d\": [%s]".formatted(t, calls.substring(0, calls.length() - 2)));
    }
    return threads.toString();
  }

  /**
   * The counts: two reads and two writes of one variable by two threads have 4 classes; three times
   * each 328, which an independent optimal reduction has counted too; three critical sections of
   * each of three threads have 9! / (3! 3! 3!) = 1,680 orders, two of each of two 4! / (2! 2!) = 6;
   * accesses to different variables have one.
   */
  @ParameterizedTest
  @CsvSource({
    "increment(), 1, 2, 4",
    "increment(), 3, 2, 328",
    "addGuarded(), 2, 2, 6",
    "addGuarded(), 3, 3, 1680",
  })
  void each_class_is_run_once(String call, int times, int count, long classes) throws Exception {
    Report report = search("exhaustive", "guest.Shared", "", threads(call, times, count));

    assertThat(report.executions()).isEqualTo(classes);
    assertThat(report.exhaustive()).isTrue();
    assertThat(report.strategy()).isEqualTo("exhaustive");
  }

  @Test
  void independent_operations_are_not_exchanged() throws Exception {
    Report report =
        search(
            "exhaustive",
            "guest.Shared",
            "",
            "\"T1\": [\"touchOther()\", \"touchOther()\"], \"T2\": [\"increment()\"]");

    assertThat(report.executions()).isEqualTo(1);
    assertThat(report.exhaustive()).isTrue();
  }

  /**
   * 712 classes, counted by an independent optimal reduction of the same operations; if one of the
   * weak compare-and-sets may fail although it could win, there are more, with the same outcomes.
   */
  @ParameterizedTest
  @CsvSource({"0, 712", "1, 14194"})
  void a_treiber_stack_is_proved_right(int rareEvents, long classes) throws Exception {
    Report report =
        search(
            "exhaustive",
            "algorithms.stack.TreiberStack",
            "",
            "\"T1\": [\"push(1)\", \"push(2)\", \"pop()\"],"
                + " \"T2\": [\"push(3)\", \"push(4)\", \"pop()\"]",
            rareEvents);

    assertThat(report.executions()).isEqualTo(classes);
    assertThat(report.exhaustive()).isTrue();
    assertThat(report.failure()).isFalse();
    assertThat(report.without()).isEmpty();
    assertThat(report.outcomes().keySet())
        .isEqualTo(Set.of("1, 2", "2, 1", "2, 4", "3, 4", "4, 2", "4, 3"));
  }

  @ParameterizedTest
  @CsvSource({
    "algorithms.philosophers.OrderedMonitorDiningTable, 6, false",
    "algorithms.philosophers.BrokenMonitorDiningTable, 7, true",
  })
  void philosophers_have_as_many_orders_of_eating_and_one_deadlock(
      String table, long classes, boolean deadlock) throws Exception {
    Report report =
        search(
            "exhaustive",
            table,
            "3",
            "\"P1\": [\"dine(0)\"], \"P2\": [\"dine(1)\"], \"P3\": [\"dine(2)\"]");

    assertThat(report.executions()).isEqualTo(classes);
    assertThat(report.failure()).isEqualTo(deadlock);
    assertThat(report.exhaustive()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          guest.Memory  | addWide()            | addWide()
          guest.Memory  | flip()               | flip()
          guest.Memory  | addElementByHandle() | addElement()
          guest.Memory  | exchange()           | addByHandle()
          guest.Memory  | addAndSum()          | addAndSum()
          guest.Memory  | merge()              | merge()
          guest.Waiting | awaitInLoop()        | set()
          guest.Waiting | awaitBlindly()       | set()
          guest.Waiting | awaitCondition()     | signal()
          guest.Waiting | awaitLatch()         | open()
          guest.Waiting | addWithPermit()      | addWithPermit()
          guest.Waiting | park()               | unpark()
          guest.Waiting | parkOnce()           | unparkWithoutFlag()
          guest.Waiting | lockForEver()        | lockForEver()
          guest.Waiting | forkAndJoin()        | signal()
          """)
  void an_exhaustive_search_finds_what_random_walks_find(String type, String one, String two)
      throws Exception {
    String threads = "\"T1\": [\"%s\"], \"T2\": [\"%s\"]".formatted(one, two);

    Report all = search("exhaustive", type, "", threads);
    Report random = search("random", type, "", threads);

    assertThat(all.exhaustive()).isTrue();
    assertThat(random.exhaustive()).isFalse();
    assertThat(all.outcomes().keySet()).isEqualTo(random.outcomes().keySet());
    assertThat(all.failure()).isEqualTo(random.failure());
    assertThat(all.executions()).isLessThan(100);
  }

  @Test
  void sleeping_orders_nothing() throws Exception {
    Report report = search("auto", "guest.Shared", "", threads("sleep()", 1, 2));

    assertThat(report.exhaustive()).isTrue();
    assertThat(report.executions()).isEqualTo(1);
  }

  @Test
  void what_the_program_makes_inside_a_library_call_is_taken_into_account() throws Exception {
    Report report = search("auto", "guest.Shared", "", threads("addToBox()", 1, 2));

    assertThat(report.exhaustive()).isTrue();
    assertThat(report.outcomes().keySet()).isEqualTo(Set.of("1, 1", "1, 2", "2, 1"));
  }

  @Test
  void auto_proves_what_it_can() throws Exception {
    Report report = search("auto", "guest.Shared", "", threads("increment()", 1, 2));

    assertThat(report.exhaustive()).isTrue();
    assertThat(report.strategy()).isEqualTo("exhaustive");
    assertThat(report.outcomes()).isEqualTo(Map.of("", 4L));
  }
}
