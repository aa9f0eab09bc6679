package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every implementation of an abstract type against a plain sequential class: two threads with two
 * calls each, in all combinations of calls. Where the executions are few enough, all orders of
 * their steps are looked at; where they are not (hazard pointers, epochs, helping), a thousand of
 * them, or a hundred where calls are long (locks, transactions).
 */
@Timeout(300)
class ContractsTest {
  /** What the exhaustive half of a search gets through for the small ones. */
  private static final int ALL = 12_000;

  private static final int SOME = 1_000;

  /** For those whose calls are long: locks, and transactions. */
  private static final int FEW = 100;

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

  /** What became of all combinations of calls. */
  private record Verdicts(int combinations, int proved, List<String> failing) {}

  private static final List<String> OF_STACKS = twoOf("push(#)", "pop()");
  private static final List<String> OF_QUEUES = twoOf("offer(#)", "poll()");
  private static final List<String> OF_SETS = twoOf("add(3)", "remove(3)");
  private static final List<String> OF_COUNTERS = twoOf("increment()", "get()");
  private static final List<String> OF_MAPS = twoOf("put(1, #)", "remove(1)");
  private static final List<String> OF_LEDGERS = twoOf("book()", "isBalanced()");
  private static final List<String> OF_MEMORIES = twoOf("move(5)", "share()");

  @ParameterizedTest
  @CsvSource({"TreiberStack, ''", "StampedTreiberStack, ''", "EliminationStack, '1, 1'"})
  void stacks_are_proved(String type, String arguments) throws Exception {
    assertThat(stack(type, arguments, ALL)).isEqualTo(new Verdicts(10, 10, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"HazardTreiberStack, 1", "EpochTreiberStack, 1"})
  void stacks_that_recycle_are_sampled(String type, String arguments) throws Exception {
    assertThat(stack(type, arguments, SOME).failing).isEmpty();
  }

  @Test
  void queues_are_proved() throws Exception {
    assertThat(queue("MichaelScottQueue", "", ALL)).isEqualTo(new Verdicts(10, 10, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"HazardMichaelScottQueue, 1", "WaitFreeQueue, 3"})
  void queues_that_recycle_or_help_are_sampled(String type, String arguments) throws Exception {
    assertThat(queue(type, arguments, SOME).failing).isEmpty();
  }

  /** Two polls can read the same value before either has won it. */
  @Test
  void a_queue_that_takes_before_it_has_won_fails_where_two_poll() throws Exception {
    assertThat(queue("BrokenTakingQueue", "", ALL).failing)
        .containsExactly(
            "offer(#); poll() | offer(#); poll()",
            "offer(#); poll() | poll(); offer(#)",
            "offer(#); poll() | poll(); poll()",
            "poll(); offer(#) | poll(); offer(#)",
            "poll(); offer(#) | poll(); poll()",
            "poll(); poll() | poll(); poll()");
  }

  @Test
  void sets_are_proved() throws Exception {
    assertThat(set("HarrisMichaelList")).isEqualTo(new Verdicts(10, 10, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CasLoopCounter", "FetchAddCounter", "LockedCounter"})
  void counters_are_proved(String type) throws Exception {
    assertThat(counter(type)).isEqualTo(new Verdicts(10, 10, List.of()));
  }

  @Test
  void a_counter_that_loses_updates_fails_where_two_increment_and_one_asks() throws Exception {
    assertThat(counter("BrokenCounter").failing)
        .containsExactly(
            "increment(); increment() | increment(); get()",
            "increment(); get() | increment(); get()",
            "increment(); get() | get(); increment()");
  }

  @ParameterizedTest
  @CsvSource({"SplitOrderedMap, 1, 5", "OpenAddressingMap, 4, 10"})
  void maps_are_proved_where_small_enough(String type, String arguments, int proved)
      throws Exception {
    assertThat(map(type, arguments, ALL)).isEqualTo(new Verdicts(10, proved, List.of()));
  }

  @Test
  void maps_that_recycle_are_sampled() throws Exception {
    assertThat(map("HazardSplitOrderedMap", "1, 1", SOME).failing).isEmpty();
  }

  @Test
  void a_map_with_keys_before_their_values_fails_where_one_removes() throws Exception {
    assertThat(map("BrokenOpenAddressingMap", "4", ALL).failing)
        .containsExactly(
            "put(1, #); put(1, #) | put(1, #); remove(1)",
            "put(1, #); put(1, #) | remove(1); put(1, #)",
            "put(1, #); put(1, #) | remove(1); remove(1)",
            "put(1, #); remove(1) | put(1, #); remove(1)",
            "put(1, #); remove(1) | remove(1); put(1, #)",
            "put(1, #); remove(1) | remove(1); remove(1)",
            "remove(1); put(1, #) | remove(1); put(1, #)",
            "remove(1); put(1, #) | remove(1); remove(1)");
  }

  /** The owner and a thief. */
  @Test
  void deques_are_proved() throws Exception {
    assertThat(deque("ChaseLevDeque")).isEqualTo(new Verdicts(4, 4, List.of()));
  }

  @Test
  void a_deque_without_compare_and_set_for_the_last_task_fails_where_the_owner_pops()
      throws Exception {
    assertThat(deque("BrokenLastTaskDeque").failing)
        .containsExactly(
            "push(#); pop() | steal(); steal()",
            "pop(); push(#) | steal(); steal()",
            "pop(); pop() | steal(); steal()");
  }

  @Test
  void a_bounded_queue_is_sampled() throws Exception {
    assertThat(queue("BoundedMpmcQueue", "8", SOME).failing).isEmpty();
  }

  /** One thread offers, the other polls and asks. */
  @ParameterizedTest
  @ValueSource(strings = {"SpscRing", "FastForwardRing"})
  void rings_for_two_are_proved(String type) throws Exception {
    assertThat(ring(type, "4")).isEqualTo(new Verdicts(4, 4, List.of()));
  }

  @Test
  void a_ring_that_overwrites_what_was_not_read_fails() throws Exception {
    assertThat(ring("BrokenOverwritingRing", "2").failing).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TicketGuardedCount", "McsGuardedCount", "BackoffGuardedCount"})
  void mutexes_are_sampled(String type) throws Exception {
    assertThat(guarded(type, pairs(OF_COUNTERS)).failing).isEmpty();
  }

  @Test
  void a_mutex_that_looks_and_then_takes_fails_where_two_increment() throws Exception {
    List<List<String>> two = List.of(List.of("increment(); get()", "increment(); get()"));
    assertThat(guarded("BrokenFlagGuardedCount", two).failing).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ReadersFirstLedger",
        "WritersFirstLedger",
        "ArrivalOrderLedger",
        "UnorderedLedger"
      })
  void reader_writer_locks_are_sampled(String type) throws Exception {
    assertThat(ledger(type).failing).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tl2Accounts", "MultiversionAccounts"})
  void transactional_memories_are_sampled(String type) throws Exception {
    assertThat(memory(type).failing).isEmpty();
  }

  private static Verdicts ring(String type, String capacity) throws Exception {
    List<List<String>> pairs = new ArrayList<>();
    for (String consumer : twoOf("poll()", "isEmpty()")) {
      pairs.add(List.of("offer(#); offer(#)", consumer));
    }
    Subject subject = new Subject("queue." + type, capacity, "java.util.ArrayDeque", "offer(7)");
    return verdicts(subject, pairs, ALL);
  }

  private static Verdicts guarded(String type, List<List<String>> pairs) throws Exception {
    Subject subject = new Subject("lock." + type, "", "guest.sequential.Guarded", "increment()");
    return verdicts(subject, pairs, FEW);
  }

  private static Verdicts ledger(String type) throws Exception {
    Subject subject = new Subject("rwlock." + type, "", "guest.sequential.Ledger", "book()");
    return verdicts(subject, pairs(OF_LEDGERS), FEW);
  }

  private static Verdicts memory(String type) throws Exception {
    Subject subject = new Subject("stm." + type, "", "guest.sequential.Accounts", "move(5)");
    return verdicts(subject, pairs(OF_MEMORIES), FEW);
  }

  private static Verdicts stack(String type, String arguments, int executions) throws Exception {
    Subject subject = new Subject("stack." + type, arguments, "guest.sequential.Stack", "push(7)");
    return verdicts(subject, pairs(OF_STACKS), executions);
  }

  private static Verdicts queue(String type, String arguments, int executions) throws Exception {
    Subject subject = new Subject("queue." + type, arguments, "java.util.ArrayDeque", "offer(7)");
    return verdicts(subject, pairs(OF_QUEUES), executions);
  }

  private static Verdicts set(String type) throws Exception {
    Subject subject = new Subject("list." + type, "", "java.util.TreeSet", "add(5)");
    return verdicts(subject, pairs(OF_SETS), ALL);
  }

  private static Verdicts counter(String type) throws Exception {
    Subject subject = new Subject("counter." + type, "", "guest.sequential.Count", "increment()");
    return verdicts(subject, pairs(OF_COUNTERS), ALL);
  }

  private static Verdicts map(String type, String arguments, int executions) throws Exception {
    Subject subject = new Subject("map." + type, arguments, "java.util.HashMap", "put(1, 7)");
    return verdicts(subject, pairs(OF_MAPS), executions);
  }

  private static Verdicts deque(String type) throws Exception {
    List<List<String>> pairs = new ArrayList<>();
    for (String owner : twoOf("push(#)", "pop()")) {
      pairs.add(List.of(owner, "steal(); steal()"));
    }
    Subject subject = new Subject("deque." + type, "4", "guest.sequential.Deque", "push(7)");
    return verdicts(subject, pairs, ALL);
  }

  /** A class of the algorithms, how it is made, what it is held against, and what is in it. */
  private record Subject(String type, String arguments, String specification, String before) {}

  private static List<String> twoOf(String one, String other) {
    return Stream.of(one, other)
        .flatMap(first -> Stream.of(one, other).map(second -> first + "; " + second))
        .toList();
  }

  /** All pairs, for which of the two threads is first does not matter. */
  private static List<List<String>> pairs(List<String> threads) {
    List<List<String>> pairs = new ArrayList<>();
    for (int a = 0; a < threads.size(); a++) {
      for (int b = a; b < threads.size(); b++) {
        pairs.add(List.of(threads.get(a), threads.get(b)));
      }
    }
    return pairs;
  }

  private static Verdicts verdicts(Subject subject, List<List<String>> pairs, int executions)
      throws Exception {
    int proved = 0;
    List<String> failing = new ArrayList<>();
    for (List<String> pair : pairs) {
      Report report = search(subject, pair, executions);
      proved += report.exhaustive() && report.findings().isEmpty() ? 1 : 0;
      if (!report.findings().isEmpty()) {
        failing.add(String.join(" | ", pair));
      }
    }
    return new Verdicts(pairs.size(), proved, failing);
  }

  private static Report search(Subject subject, List<String> pair, int executions)
      throws Exception {
    String text =
        """
        {
          "heddle": 1, "title": "%s", "class": "algorithms.%s", "arguments": [%s],
          "classpath": ["test-classes", "../../../algorithms/target/classes"],
          "before": ["%s"], "threads": {"T1": [%s], "T2": [%s]}, "specification": "%s",
          "choices": {"spuriousWakeups": 0, "weakCasFailures": 0},
          "bounds": {"executions": %d, "steps": 1000, "seconds": 60},
          "expect": {"verdict": "none"}
        }
        """
            .formatted(
                String.join(" | ", pair),
                subject.type,
                quoted(subject.arguments, ", "),
                subject.before,
                quoted(numbered(pair.get(0), 10), "; "),
                quoted(numbered(pair.get(1), 20), "; "),
                subject.specification,
                executions);
    return searcher
        .search(
            ScenarioReader.parse(text, Path.of("target/contracts.json").toAbsolutePath()),
            null,
            SearchOptions.of("auto"),
            progress -> {})
        .result()
        .get();
  }

  /** The calls with a value of its own for each. */
  private static String numbered(String calls, int number) {
    int second = calls.indexOf(';');
    return calls.substring(0, second).replace("#", "" + (number + 1))
        + calls.substring(second).replace("#", "" + (number + 2));
  }

  private static String quoted(String list, String separator) {
    return list.isEmpty() ? "" : "\"" + String.join("\", \"", list.split(separator)) + "\"";
  }
}
