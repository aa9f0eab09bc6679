package heddle.model.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.benchmark.BenchmarkMachine;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressOutcome.Expectation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that are ended and gone on with, and the time that they take. */
class StressReportTest {
  private static final BenchmarkMachine MACHINE = new BenchmarkMachine("25", 2, "Linux");
  private static final StressRequest REQUEST =
      StressRequest.QUICK.withPatterns(List.of("A", "B", "C"));

  private static StressResult test(String name, long times) {
    List<StressOutcome> outcomes =
        times == 0
            ? List.of()
            : List.of(new StressOutcome("right", times, Expectation.ACCEPTABLE, ""));
    return new StressResult(name, name, "", 2, outcomes, times == 0 ? "It was not run." : "");
  }

  private static final StressReport ENDED =
      new StressReport(
          "2026-01-02T03:04:05Z",
          MACHINE,
          REQUEST,
          List.of(test("A", 10), test("B", 5), test("C", 0)),
          true,
          List.of("A"));

  @Test
  void what_was_ended_leaves_the_tests_that_were_not_done() {
    assertThat(ENDED.left()).containsExactly("B", "C");
    assertThat(ENDED.rest()).isEqualTo(REQUEST.withPatterns(List.of("B", "C")));
    assertThat(ENDED.done()).containsExactly(test("A", 10));
  }

  @Test
  void what_came_to_its_end_leaves_nothing() {
    StressReport whole =
        new StressReport("", MACHINE, REQUEST, List.of(test("A", 10), test("C", 0)), false);
    assertThat(whole.left()).isEmpty();
    assertThat(whole.done()).hasSize(2);
  }

  @Test
  void going_on_keeps_what_was_done_and_takes_the_rest_anew() {
    StressReport later =
        new StressReport(
            "2026-01-02T04:04:05Z",
            MACHINE,
            ENDED.rest(),
            List.of(test("B", 70), test("C", 80)),
            false);
    StressReport both = ENDED.continued(later);
    assertThat(both.results()).containsExactly(test("A", 10), test("B", 70), test("C", 80));
    assertThat(both.request()).isEqualTo(REQUEST);
    assertThat(both.date()).isEqualTo("2026-01-02T04:04:05Z");
    assertThat(both.cancelled()).isFalse();
    assertThat(both.left()).isEmpty();
  }

  @Test
  void who_ends_it_again_can_go_on_again() {
    StressReport later =
        new StressReport(
            "", MACHINE, ENDED.rest(), List.of(test("B", 70), test("C", 2)), true, List.of("B"));
    StressReport both = ENDED.continued(later);
    assertThat(both.finished()).containsExactly("A", "B");
    assertThat(both.left()).containsExactly("C");
  }

  @Test
  void a_budget_is_shared_by_the_virtual_machines_of_all_tests() throws Exception {
    StressRequest request = REQUEST.within(Duration.ofMinutes(2), 3);
    // 120 s / 24 machines is 5 s, of which 0.9 s are the start.
    assertThat(request.iterations()).isEqualTo(4);
    assertThat(request.millis()).isEqualTo(1_025);
    assertThat(request.patterns()).isEqualTo(REQUEST.patterns());
    assertThat(request.expected(3)).isEqualTo(Duration.ofMinutes(2));
    assertThat(REQUEST.within(Duration.ofSeconds(30), 3))
        .extracting(StressRequest::iterations, StressRequest::millis)
        .containsExactly(1, 350);
  }

  @Test
  void a_budget_that_is_too_small_says_what_is_needed() {
    assertThatThrownBy(() -> REQUEST.within(Duration.ofSeconds(10), 3))
        .isInstanceOf(BadInputException.class)
        .hasMessage("3 tests need 23 s at least: give more time, or choose fewer.");
  }
}
