package heddle.lab.stress;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.stress.StressOutcome;
import heddle.model.stress.StressOutcome.Expectation;
import heddle.model.stress.StressResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class StressOutputTest {
  private static final String BROKEN = "heddle.lab.stress.DequeStress.BrokenLastTask";
  private static final String SOUND = "heddle.lab.stress.DequeStress.ChaseLev";

  /** As jcstress writes it; the lines that say where threads ran are left out. */
  private static final String TEXT =
      """
        Test stride: 40 strides x 256 tests, but taking no more than 64 Mb

      ...... [FAILED] heddle.lab.stress.DequeStress.BrokenLastTask

        JVM args: [-XX:TieredStopAtLevel=1]
        Fork: #1

           RESULT  SAMPLES     FREQ      EXPECT  DESCRIPTION
          doubled    8,262    3.01%   Forbidden  what must not be
        each once  265,958   96.99%  Acceptable  every task is done once

      (ETA: in 00:00:23; at Sat, 2026-11-21 15:19:08)
      (Results: 24 planned; 0 passed, 1 failed, 0 soft errs, 0 hard errs)

      .. [VM ERROR] heddle.lab.stress.DequeStress.ChaseLev

        Messages:
          RESULT of a crash is no table

      .......... [OK] heddle.lab.stress.DequeStress.ChaseLev

           RESULT  SAMPLES     FREQ      EXPECT  DESCRIPTION
        each once  397,331  100.00%  Acceptable  every task is done once
             lost        0    0.00%   Forbidden  what must not be

      ...... [FAILED] heddle.lab.stress.DequeStress.BrokenLastTask

           RESULT  SAMPLES     FREQ      EXPECT  DESCRIPTION
          doubled        2   <0.01%   Forbidden  what must not be
        each once       98   99.99%  Acceptable  every task is done once

      RUN RESULTS:
        Failed tests: 1 matching test results.

      ...... [FAILED] heddle.lab.stress.DequeStress.BrokenLastTask

        Results across all configurations:

           RESULT  SAMPLES     FREQ      EXPECT  DESCRIPTION
          doubled    8,264    3.01%   Forbidden  what must not be
      """;

  private final StressOutput output = new StressOutput();

  private long read() {
    return TEXT.lines().filter(output::read).count();
  }

  @Test
  void what_each_virtual_machine_saw_is_added_up_and_the_summary_is_not() {
    assertThat(read()).isOne(); // one line that says how far it is
    assertThat(output.ended()).isEqualTo(4);
    assertThat(output.planned()).isEqualTo(24);
    assertThat(output.of(BROKEN))
        .isEqualTo(
            new StressResult(
                "DequeStress.BrokenLastTask",
                "BrokenLastTaskDeque",
                "deque/last-task-twice",
                3,
                List.of(
                    new StressOutcome(
                        "each once", 266_056, Expectation.ACCEPTABLE, "every task is done once"),
                    new StressOutcome("doubled", 8_264, Expectation.FORBIDDEN, "what must not be")),
                ""));
  }

  @Test
  void a_virtual_machine_that_crashed_is_told_and_the_others_count() {
    read();
    StressResult sound = output.of(SOUND);
    assertThat(sound.samples()).isEqualTo(397_331);
    assertThat(sound.trouble())
        .isEqualTo(
            "One of its virtual machines did not come to its end (vm error); what the others saw"
                + " is told.");
  }

  @Test
  void a_test_that_was_not_reached_says_so() {
    assertThat(output.of(SOUND))
        .extracting(StressResult::samples, StressResult::trouble)
        .containsExactly(0L, "It was not run.");
  }

  /** Of eight virtual machines each, as the same test would have them in two runs. */
  private void readRunOf(String test, int ended) {
    for (int i = 0; i < ended; i++) {
      output.read(".......... [OK] " + test);
      output.read(
          "(Results: 8 planned; %d passed, 0 failed, 0 soft errs, 0 hard errs)".formatted(i));
    }
  }

  @Test
  void tests_with_other_numbers_of_threads_are_run_after_one_another_and_counted_together() {
    output.begin(1, 1);
    assertThat(output.planned()).isZero();
    readRunOf(BROKEN, 7);
    assertThat(output.planned()).isEqualTo(16); // the later one is taken to have as many
    assertThat(output.isFinished(BROKEN)).isFalse();
    output.read(".......... [OK] " + BROKEN);
    assertThat(output.isFinished(BROKEN)).isTrue();
    output.read("RUN RESULTS:");

    output.begin(1, 0);
    assertThat(output.plannedNow()).isZero();
    readRunOf(SOUND, 8);
    assertThat(output.isFinished(SOUND)).isTrue();
    assertThat(output.ended()).isEqualTo(16);
    assertThat(output.planned()).isEqualTo(16);
  }
}
