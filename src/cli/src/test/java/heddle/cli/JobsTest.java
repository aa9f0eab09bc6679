package heddle.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.client.Installation;
import heddle.client.ParallelSearch;
import heddle.client.SearchRun;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.reduction.SavedSearch;
import heddle.model.reduction.StateReader;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several workers together look at what one would look at alone. */
@Timeout(300)
class JobsTest {
  private static ParallelSearch alone;
  private static ParallelSearch two;
  private static ParallelSearch three;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    alone = ParallelSearch.start(Installation.current(), 1);
    two = ParallelSearch.start(Installation.current(), 2);
    three = ParallelSearch.start(Installation.current(), 3);
  }

  @AfterAll
  static void stop() {
    alone.close();
    two.close();
    three.close();
  }

  private static final String SHARED =
      "\"class\": \"guest.Shared\", \"classpath\": [\"test-classes\"]";
  private static final String STACK = "\"class\": \"algorithms.stack.TreiberStack\"";

  private static Report search(ParallelSearch workers, String call, SearchOptions options)
      throws Exception {
    String threads = "\"T1\": [\"%1$s\", \"%1$s\"], \"T2\": [\"%1$s\"]".formatted(call);
    return run(workers, scenario(SHARED, threads, 0), options, progress -> {}).result().get();
  }

  private static Scenario scenario(String what, String threads, int rareEvents) throws Exception {
    return ScenarioReader.parse(
        """
        {
          "heddle": 1, "title": "t", %s, "threads": {%s},
          "choices": {"spuriousWakeups": %d, "weakCasFailures": %d},
          "bounds": {"executions": 100000, "steps": 500, "seconds": 120},
          "expect": {"verdict": "none"}
        }
        """
            .formatted(what, threads, rareEvents, rareEvents),
        Path.of("target/jobs.json").toAbsolutePath());
  }

  private static SearchRun run(
      ParallelSearch workers, Scenario scenario, SearchOptions options, Consumer<Report> progress) {
    return workers.search(scenario, null, options.withSeconds(120), progress);
  }

  private static String times(String call, int times, int threads) {
    String calls =
        IntStream.range(0, times).mapToObj(i -> "\"" + call + "\"").collect(joining(", "));
    return IntStream.rangeClosed(1, threads)
        .mapToObj(t -> "\"T%d\": [%s]".formatted(t, calls))
        .collect(joining(", "));
  }

  /** The same counts as those of one worker, which {@code ExhaustiveTest} has. */
  static Stream<Arguments> programs() throws Exception {
    String pushes =
        "\"T1\": [\"push(1)\", \"push(2)\", \"pop()\"], \"T2\": [\"push(3)\", \"push(4)\","
            + " \"pop()\"]";
    return Stream.of(
        Arguments.of(scenario(SHARED, times("increment()", 3, 2), 0), 328),
        Arguments.of(scenario(STACK, pushes, 0), 712),
        Arguments.of(scenario(STACK, pushes, 1), 14_194),
        Arguments.of(scenario(SHARED, times("addGuarded()", 3, 3), 0), 1_680),
        Arguments.of(
            scenario(
                "\"class\": \"algorithms.philosophers.BrokenMonitorDiningTable\", \"arguments\":"
                    + " [3]",
                "\"P1\": [\"dine(0)\"], \"P2\": [\"dine(1)\"], \"P3\": [\"dine(2)\"]",
                0),
            7));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void workers_that_share_a_search_make_each_execution_once(Scenario scenario, long executions)
      throws Exception {
    SearchOptions all = SearchOptions.of("exhaustive").withAll();
    Report whole = run(alone, scenario, all, progress -> {}).result().get();
    for (ParallelSearch workers : List.of(two, three)) {
      Report shared = run(workers, scenario, all, progress -> {}).result().get();

      assertThat(shared.executions()).isEqualTo(executions);
      assertThat(shared.exhaustive()).isTrue();
      assertThat(shared.truncated()).isZero();
      assertThat(shared.strategy()).isEqualTo(whole.strategy());
      assertThat(shared.without()).isEqualTo(whole.without());
      assertThat(shared.outcomes()).isEqualTo(whole.outcomes());
      assertThat(shared.awaiting()).isEqualTo(whole.awaiting());
      assertThat(shared.steps()).isEqualTo(whole.steps());
      assertThat(shared.maxSteps()).isEqualTo(whole.maxSteps());
      assertThat(shared.progress() == null).isEqualTo(whole.progress() == null);
      if (whole.progress() != null) {
        assertThat(shared.progress().level()).isEqualTo(whole.progress().level());
        assertThat(shared.progress().steps()).isEqualTo(whole.progress().steps());
        assertThat(shared.progress().executions()).isEqualTo(executions);
      }
      assertThat(shared.findings().stream().map(f -> f.finding().message()))
          .isEqualTo(whole.findings().stream().map(f -> f.finding().message()).toList());
    }
  }

  @Test
  void a_worker_that_is_killed_is_replaced_and_nothing_is_counted_twice() throws Exception {
    AtomicBoolean killed = new AtomicBoolean();
    Scenario scenario = scenario(SHARED, times("addGuarded()", 4, 3), 0);
    Report report =
        run(
                three,
                scenario,
                SearchOptions.of("exhaustive"),
                soFar -> {
                  if (soFar.executions() > 0 && killed.compareAndSet(false, true)) {
                    ProcessHandle.of(three.workerPids().getFirst()).orElseThrow().destroyForcibly();
                  }
                })
            .result()
            .get();

    assertThat(killed).isTrue();
    assertThat(report.exhaustive()).isTrue();
    assertThat(report.executions()).isEqualTo(34_650); // 12! / (4! 4! 4!)
    assertThat(report.outcomes().values()).containsExactly(34_650L);
  }

  /** Another worker begins with what this one had counted when it last told where it was. */
  @Test
  void a_worker_that_is_killed_alone_is_replaced_where_it_was() throws Exception {
    Scenario scenario = scenario(SHARED, times("addGuarded()", 5, 3), 0);
    AtomicLong saved = new AtomicLong(-1);
    BlockingQueue<Long> after = new LinkedBlockingQueue<>();
    SearchOptions options =
        SearchOptions.of("exhaustive").withExecutions(Long.MAX_VALUE).withSaves();
    SearchRun run =
        run(
            alone,
            scenario,
            options,
            soFar -> {
              if (saved.get() >= 0 && soFar.steps() > 0) {
                after.add(soFar.executions());
              } else if (saved.get() < 0 && soFar.state() != null) {
                saved.set(executions(soFar.state()));
                ProcessHandle.of(alone.workerPids().getFirst()).orElseThrow().destroyForcibly();
              }
            });
    long first = after.take();
    run.cancel();

    assertThat(saved.get()).isPositive();
    assertThat(first).isGreaterThanOrEqualTo(saved.get());
    assertThat(run.result().get().executions()).isGreaterThanOrEqualTo(saved.get());
  }

  private static long executions(String state) {
    StateReader from = new StateReader(state);
    from.text();
    from.number();
    from.text();
    from.number();
    from.number();
    from.number();
    return SavedSearch.read(from).executions();
  }

  @Test
  void a_shared_search_that_is_stopped_goes_on_with_any_number_of_workers() throws Exception {
    Scenario scenario = scenario(SHARED, times("addGuarded()", 4, 3), 0);
    SearchOptions some = SearchOptions.of("exhaustive").withExecutions(9_000).withSaves();
    List<ParallelSearch> turns = List.of(three, alone, two);
    Report last = run(three, scenario, some, progress -> {}).result().get();
    int parts = 1;
    while (last.state() != null) {
      ParallelSearch next = turns.get(parts % 3);
      last = run(next, scenario, some.withResume(last.state()), progress -> {}).result().get();
      parts++;
    }

    assertThat(parts).isGreaterThan(2);
    assertThat(last.exhaustive()).isTrue();
    assertThat(last.executions()).isEqualTo(34_650);
    assertThat(last.outcomes().values()).containsExactly(34_650L);
  }

  @Test
  void workers_keep_to_a_bound_of_executions_together() throws Exception {
    Scenario scenario = scenario(SHARED, times("addGuarded()", 4, 3), 0);
    SearchOptions some = SearchOptions.of("exhaustive").withExecutions(2_000);

    Report report = run(three, scenario, some, progress -> {}).result().get();

    assertThat(report.executions()).isEqualTo(2_000);
    assertThat(report.exhaustive()).isFalse();
  }

  @Test
  void what_is_too_much_for_half_of_the_budget_is_drawn_by_all() throws Exception {
    Scenario scenario = scenario(SHARED, times("addGuarded()", 5, 3), 0);
    SearchOptions some = SearchOptions.of("auto").withExecutions(3_000);

    Report report = run(three, scenario, some, progress -> {}).result().get();

    assertThat(report.exhaustive()).isFalse();
    assertThat(report.strategy())
        .startsWith("3 workers at once: exhaustive, then random, pct")
        .contains("; random, pct");
    assertThat(report.executions()).isBetween(2_900L, 3_100L);
  }

  @Test
  void the_state_of_one_worker_is_refused_by_several() throws Exception {
    Scenario scenario = scenario(SHARED, times("addGuarded()", 3, 3), 0);
    SearchOptions some = SearchOptions.of("exhaustive").withExecutions(10).withSaves();
    Report one = run(alone, scenario, some, progress -> {}).result().get();

    assertThatThrownBy(
            () -> run(two, scenario, some.withResume(one.state()), progress -> {}).result().get())
        .hasMessageContaining(
            "The search cannot be resumed from this state: one worker has written it; go on with"
                + " --jobs 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "pct", "pos", "surw", "orders", "fair"})
  void three_workers_draw_the_executions_that_one_draws(String strategy) throws Exception {
    SearchOptions options = SearchOptions.of(strategy).withExecutions(1_000).withSeed(5);
    Report whole = search(alone, "increment()", options);
    Report shared = search(three, "increment()", options);

    assertThat(shared.executions()).isEqualTo(1_000);
    assertThat(shared.executions()).isEqualTo(whole.executions());
    assertThat(shared.steps()).isEqualTo(whole.steps());
    assertThat(shared.maxSteps()).isEqualTo(whole.maxSteps());
    assertThat(shared.outcomes()).isEqualTo(whole.outcomes());
    assertThat(shared.strategy()).startsWith("3 workers at once: " + strategy);
    assertThat(shared.exhaustive()).isFalse();
  }

  @Test
  void what_one_worker_proves_ends_the_search_of_all() throws Exception {
    Report report =
        search(three, "increment()", SearchOptions.of("auto").withExecutions(Long.MAX_VALUE));

    assertThat(report.exhaustive()).isTrue();
    assertThat(report.strategy()).isEqualTo("exhaustive");
    assertThat(report.executions())
        .isEqualTo(search(alone, "increment()", SearchOptions.of("auto")).executions());
  }

  @Test
  void a_search_that_is_cancelled_reports_what_all_have_found() throws Exception {
    var options = SearchOptions.of("random").withExecutions(Long.MAX_VALUE).withSeconds(100);
    var scenario =
        ScenarioReader.parse(
            """
            {
              "heddle": 1, "title": "t", "class": "guest.Shared", "classpath": ["test-classes"],
              "threads": {"T1": ["increment()"], "T2": ["increment()"]},
              "expect": {"verdict": "none"}
            }
            """,
            Path.of("target/jobs.json").toAbsolutePath());
    var begun = new CountDownLatch(20);
    var run = three.search(scenario, null, options, soFar -> begun.countDown());
    begun.await();
    run.cancel();
    Report report = run.result().get();

    assertThat(report.executions()).isPositive();
    assertThat(report.outcomes().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(report.executions());
  }
}
