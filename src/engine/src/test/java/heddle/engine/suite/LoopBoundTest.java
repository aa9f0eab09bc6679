package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import guest.loops.CountsUntilSet;
import guest.loops.FailsInTheThirdRound;
import guest.loops.HoldsWhileCounting;
import guest.loops.LoopInALoop;
import guest.loops.RetriesWhereItLost;
import guest.loops.TestsBelow;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What there is if no loop goes round more often than so, by hand. */
class LoopBoundTest {
  /** Programs whose executions reach the limit of steps have no expectation of their own. */
  private static final Expect USUAL = TestsBelow.class.getAnnotation(Expect.class);

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

  private static Report search(Class<?> program, int loops) throws Exception {
    return search(program, SearchOptions.of("exhaustive").withLoops(loops));
  }

  private static Report search(Class<?> program, SearchOptions options) throws Exception {
    return searcher
        .search(new SmallProgram(program, USUAL).scenario(), null, options, progress -> {})
        .result()
        .get();
  }

  private static void assertBounded(Report report, long executions, int bound, long cut) {
    assertThat(report.findings()).isEmpty();
    assertThat(report.executions()).isEqualTo(executions);
    assertThat(report.looping()).isEqualTo(cut);
    assertThat(report.loopBound()).isEqualTo(bound);
    assertThat(report.exhaustive()).isEqualTo(bound == 0);
  }

  /** The write comes behind 0, 1, … looks; behind one more, the loop would go round once more. */
  @Test
  void a_loop_without_an_end_is_looked_at_up_to_the_bound() throws Exception {
    assertBounded(search(CountsUntilSet.class, 1), 2, 1, 1);
    assertBounded(search(CountsUntilSet.class, 5), 6, 5, 1);
    assertThat(search(CountsUntilSet.class, 2).outcomes()).containsOnlyKeys("0", "1", "2");
  }

  /**
   * 1 execution that is given up for its length, then 2 + 1 executions within 1 round, 3 + 1 within
   * 2, 6, 10, 18 and 34 within 4, 8, 16 and 32, 75 in all; half of the budget ends within 64, of
   * which the execution that is given up comes first.
   */
  @Test
  void auto_lets_the_bound_grow_where_an_execution_reaches_the_limit_of_steps() throws Exception {
    Report report =
        search(CountsUntilSet.class, SearchOptions.of("auto").withSteps(500).withExecutions(200));

    assertThat(report.findings()).isEmpty();
    assertThat(report.loopBound()).isEqualTo(32);
    assertThat(report.exhaustive()).isFalse();
    assertThat(report.looping()).isEqualTo(7);
    assertThat(report.strategy()).startsWith("exhaustive, then rounds of loops in growing number");
  }

  /** The inner loop goes round three times, and is then reached once more. */
  @Test
  void rounds_count_from_where_a_loop_is_reached() throws Exception {
    assertBounded(search(LoopInALoop.class, 3), 7, 0, 0);
    assertThat(search(LoopInALoop.class, 2).executions()).isZero();
  }

  @Test
  void a_loop_with_its_test_at_the_end_goes_round_once_less_than_it_has_rounds() throws Exception {
    assertBounded(search(TestsBelow.class, 2), 4, 0, 0);
    assertThat(search(TestsBelow.class, 1).executions()).isZero();
  }

  @Test
  void a_bound_that_no_loop_reaches_leaves_a_proof_as_it_is() throws Exception {
    Report unbounded = search(RetriesWhereItLost.class, 0);

    assertBounded(unbounded, unbounded.executions(), 0, 0);
    assertBounded(search(RetriesWhereItLost.class, 1), unbounded.executions(), 0, 0);
  }

  @Test
  void a_failure_in_a_later_round_takes_a_wider_bound() throws Exception {
    assertThat(search(FailsInTheThirdRound.class, 1).findings()).isEmpty();
    assertThat(search(FailsInTheThirdRound.class, 2).findings())
        .extracting(f -> f.finding().kind().id())
        .containsExactly("exception");
  }

  @Test
  void who_waits_for_a_thread_that_would_go_round_is_no_deadlock() throws Exception {
    Report report = search(HoldsWhileCounting.class, 2);

    assertThat(report.findings()).isEmpty();
    assertThat(report.loopBound()).isEqualTo(2);
    assertThat(report.looping()).isPositive();
  }
}
