package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import guest.basics.CrossedMonitors;
import guest.basics.LostUpdate;
import guest.bounds.SeenChanging;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is reached with few preemptions, by hand. */
class PreemptionBoundTest {
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

  private static Report search(Class<?> program, int preemptions) throws Exception {
    return search(program, SearchOptions.of("exhaustive").withPreemptions(preemptions));
  }

  private static Report search(Class<?> program, SearchOptions options) throws Exception {
    return searcher
        .search(SmallProgram.of(program).scenario(), null, options, progress -> {})
        .result()
        .get();
  }

  @Test
  void a_lost_update_takes_one_preemption() throws Exception {
    assertThat(search(LostUpdate.class, 0).outcomes()).containsOnlyKeys("2");
    assertThat(search(LostUpdate.class, 1).outcomes()).containsOnlyKeys("1", "2");
  }

  @Test
  void what_takes_two_preemptions_is_not_reached_with_one() throws Exception {
    assertThat(search(SeenChanging.class, 0).outcomes()).containsOnlyKeys("0");
    assertThat(search(SeenChanging.class, 1).outcomes()).containsOnlyKeys("0", "11");
    assertThat(search(SeenChanging.class, 2).outcomes()).containsOnlyKeys("0", "1", "10", "11");
  }

  @Test
  void a_deadlock_is_found_with_one_preemption_and_not_without() throws Exception {
    assertThat(search(CrossedMonitors.class, 0).findings()).isEmpty();
    assertThat(search(CrossedMonitors.class, 1).findings())
        .extracting(f -> f.finding().kind().id())
        .containsExactly("deadlock");
  }

  private static Report delayed(Class<?> program, int delays) throws Exception {
    return search(program, SearchOptions.of("exhaustive").withDelays(delays));
  }

  @Test
  void a_lost_update_and_a_deadlock_take_one_delay() throws Exception {
    assertThat(delayed(LostUpdate.class, 0).outcomes()).containsOnlyKeys("2");
    assertThat(delayed(LostUpdate.class, 1).outcomes()).containsOnlyKeys("1", "2");
    assertThat(delayed(CrossedMonitors.class, 0).findings()).isEmpty();
    assertThat(delayed(CrossedMonitors.class, 1).findings())
        .extracting(f -> f.finding().kind().id())
        .containsExactly("deadlock");
  }

  /** Two threads of two steps: one execution without a delay, two more with one, 6 in all. */
  @Test
  void executions_with_few_delays_are_counted_once() throws Exception {
    assertDelayed(delayed(LostUpdate.class, 0), 1, 0, false);
    assertDelayed(delayed(LostUpdate.class, 1), 3, 1, false);
    assertDelayed(delayed(LostUpdate.class, 3), 6, 3, true);
  }

  private static void assertDelayed(Report report, long executions, int bound, boolean all) {
    assertThat(report.executions()).isEqualTo(executions);
    assertThat(report.delayBound()).isEqualTo(bound);
    assertThat(report.preemptionBound()).isEqualTo(-1);
    assertThat(report.exhaustive()).isEqualTo(all);
  }

  /** One thread is left between its monitors, and the other one runs into it. */
  @Test
  void a_failure_is_reported_with_the_fewest_preemptions() throws Exception {
    var found = search(CrossedMonitors.class, SearchOptions.of("random")).findings().getFirst();

    assertThat(found.preemptions()).isEqualTo(1);
    assertThat(found.switches()).isEqualTo(1);
  }

  /** A step later the thread that is left holds both monitors, and nothing fails. */
  @Test
  void of_its_switches_the_needed_ones_are_told() throws Exception {
    var found = search(CrossedMonitors.class, SearchOptions.of("random")).findings().getFirst();

    assertThat(found.neededSwitches()).containsExactly(1);
  }

  /**
   * Two threads of two steps each: 2 executions without a preemption, 2 more with one, 2 more with
   * two, and that is all: 4! / (2! 2!) = 6.
   */
  @Test
  void each_execution_is_counted_once() throws Exception {
    assertBounded(search(LostUpdate.class, 0), 2, 0, false);
    assertBounded(search(LostUpdate.class, 1), 4, 1, false);
    assertBounded(search(LostUpdate.class, 2), 6, 2, true);
    assertBounded(search(LostUpdate.class, 9), 6, 9, true);
  }

  private static void assertBounded(Report report, long executions, int bound, boolean all) {
    assertThat(report.executions()).isEqualTo(executions);
    assertThat(report.preemptionBound()).isEqualTo(bound);
    assertThat(report.exhaustive()).isEqualTo(all);
  }

  /** 2 + 2 executions and the 4 that the next bound repeats of them; then the bound is used up. */
  @Test
  void a_search_that_is_stopped_tells_which_bound_it_has_finished() throws Exception {
    Report report =
        search(
            LostUpdate.class, SearchOptions.of("exhaustive").withPreemptions(2).withExecutions(7));

    assertThat(report.preemptionBound()).isEqualTo(1);
    assertThat(report.exhaustive()).isFalse();
  }
}
