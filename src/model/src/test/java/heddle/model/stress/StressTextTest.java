package heddle.model.stress;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkMachine;
import heddle.model.benchmark.LabMessage;
import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.report.Answers;
import heddle.model.report.Answers.Likelihood;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.stress.StressOutcome.Expectation;
import java.util.List;
import org.junit.jupiter.api.Test;

class StressTextTest {
  private static final StressResult BROKEN =
      new StressResult(
          "StackStress.BrokenRecycling",
          "BrokenRecyclingTreiberStack",
          "stack/aba-recycled-nodes",
          4,
          List.of(
              new StressOutcome("each once", 999_980, Expectation.ACCEPTABLE, "nothing is lost"),
              new StressOutcome("doubled", 18, Expectation.FORBIDDEN, ""),
              new StressOutcome("lost", 2, Expectation.FORBIDDEN, "")),
          "");

  private static final StressResult SOUND =
      new StressResult(
          "StackStress.Stamped",
          "StampedTreiberStack",
          "stack/stamped-survives",
          4,
          List.of(new StressOutcome("each once", 1_000_000, Expectation.ACCEPTABLE, "")),
          "");

  private static final StressResult SILENT =
      new StressResult("X.Y", "Z", "", 2, List.of(), "It was not run.");

  private static StressReport report(StressResult... results) {
    return new StressReport(
        "2026-11-21T14:00:00Z",
        new BenchmarkMachine("25", 2, "Linux"),
        StressRequest.QUICK,
        List.of(results),
        false);
  }

  @Test
  void what_must_not_be_is_told_with_its_rate() {
    assertThat(StressText.table(report(BROKEN, SOUND, SILENT)))
        .isEqualTo(
            """
            BrokenRecyclingTreiberStack  20 wrong in 1,000,000 runs (5.00 per million operations): doubled 18 times, lost 2 times; see scenario stack/aba-recycled-nodes
            StampedTreiberStack          nothing wrong in 1,000,000 runs
            Z                            It was not run.

            JDK 25 · 2 cores · Linux · 3 x 300 ms for each test and each way to compile it · 2026-11-21T14:00:00Z
            What was not seen here may happen elsewhere: only a search can prove that it cannot.
            """);
  }

  @Test
  void a_report_fails_by_one_forbidden_result() {
    assertThat(report(SOUND, SILENT).failed()).isFalse();
    assertThat(report(SOUND, BROKEN).failed()).isTrue();
    assertThat(SILENT.perMillion()).isZero();
  }

  @Test
  void a_rate_of_zero_says_what_it_is_below() {
    assertThat(StressText.rate(BROKEN)).isEqualTo("5.00");
    assertThat(StressText.rate(SOUND)).isEqualTo("0 (below 0.750)");
    assertThat(StressText.rate(SILENT)).isEmpty();
  }

  @Test
  void whose_operations_are_not_known_is_told_by_runs() {
    StressResult own = new StressResult("a.Own", "Own", "", 0, BROKEN.outcomes(), "");
    assertThat(StressText.rateInColumn(own)).isEqualTo("20.0 (runs)");
    assertThat(StressText.rateInColumn(BROKEN)).isEqualTo("5.00");
    assertThat(StressText.rateInColumn(SILENT)).isEmpty();
    assertThat(StressText.sentences(List.of(own)))
        .containsExactly("Failed although they should not: Own (20.0 per million runs).");
  }

  @Test
  void the_broken_are_told_beside_the_sound() {
    StressResult missed =
        new StressResult(
            "A.B",
            "BrokenLock",
            "",
            2,
            List.of(new StressOutcome("right", 5, Expectation.ACCEPTABLE, "")),
            "");
    assertThat(StressText.sentences(List.of(BROKEN, missed, SOUND, SILENT)))
        .containsExactly(
            "Seen to fail: BrokenRecyclingTreiberStack (5.00 per million operations).",
            "Broken, but not seen to fail here: BrokenLock.",
            "The sound test beside them: 0 in 1,000,000 runs.");
    assertThat(StressText.sentences(List.of(SILENT))).isEmpty();
    assertThat(StressText.verdict(missed)).isEqualTo("its failure was not seen");
    assertThat(StressText.verdict(SOUND)).isEqualTo("nothing wrong");
  }

  @Test
  void a_sound_class_that_fails_is_no_broken_one() {
    StressResult wrong =
        new StressResult("A.B", "Lock", "", 0, List.of(BROKEN.outcomes().getLast()), "");
    assertThat(StressText.sentences(List.of(wrong)))
        .containsExactly("Failed although they should not: Lock (1,000,000 per million runs).");
  }

  @Test
  void markdown_has_a_row_for_each_test() {
    assertThat(StressText.markdown(report(BROKEN)))
        .isEqualTo(
            """
            | Class | Test | Runs | Wrong | Per million operations | What was seen |
            |---|---|---:|---:|---:|---|
            | BrokenRecyclingTreiberStack | StackStress.BrokenRecycling | 1,000,000 | 20 | 5.00 | doubled 18 times, lost 2 times |

            JDK 25 · 2 cores · Linux · 3 x 300 ms for each test and each way to compile it · 2026-11-21T14:00:00Z
            What was not seen here may happen elsewhere: only a search can prove that it cannot.
            `heddle stress --measure 3x300ms`
            """);
  }

  @Test
  void the_card_puts_the_search_beside_the_machine() {
    Finding finding =
        new Finding(FindingKind.ABA, true, "…", 5, List.of(), List.of(), 0, "", List.of());
    Found found =
        new Found(finding, 17, 23, 2, 1, List.of(), "", "", null)
            .withAnswers(new Answers(Likelihood.of(25, 1_000), null, 0));
    assertThat(
            LikelyText.of(Report.of("t").executions(40).findings(List.of(found)).build(), BROKEN))
        .isEqualTo(
            "The search's failure needs 1 preemption (aba). Of random schedules 2.50 % fail (25 of"
                + " 1,000; 95 % interval 1.70 % to 3.66 %). At full speed 20 of 1,000,000 runs went"
                + " wrong on this machine: 5.00 per million operations.");
    assertThat(LikelyText.of(Report.of("t").executions(40).exhaustive(true).build(), SOUND))
        .isEqualTo(
            "The search found no failure in 40 executions, which are all. At full speed 0 of"
                + " 1,000,000 runs went wrong on this machine: 0 (below 0.750) per million"
                + " operations.");
  }

  @Test
  void csv_has_a_line_for_each_outcome() {
    StressResult own =
        new StressResult(
            "X.Y",
            "Z",
            "",
            0,
            List.of(
                new StressOutcome("0, 1", 7, Expectation.ACCEPTABLE, "says \"yes\", mostly"),
                new StressOutcome("1, 1", 2, Expectation.FORBIDDEN, "")),
            "");
    assertThat(StressText.csv(report(own, SILENT)))
        .isEqualTo(
            """
            test,class,outcome,times,expectation,meaning
            X.Y,Z,"0, 1",7,acceptable,"says ""yes"", mostly"
            X.Y,Z,"1, 1",2,forbidden,""
            """);
  }

  @Test
  void tests_that_were_not_run_are_listed_by_name() {
    assertThat(StressText.list(report(BROKEN, SILENT)))
        .isEqualTo(
            """
            StackStress.BrokenRecycling  BrokenRecyclingTreiberStack
            X.Y                          Z
            """);
  }

  @Test
  void the_family_is_the_word_before_stress_and_others_have_none() {
    assertThat(BROKEN.family()).isEqualTo("Stack");
    assertThat(SILENT.family()).isEmpty();
    assertThat(BROKEN.broken()).isTrue();
    assertThat(SOUND.broken()).isFalse();
  }

  @Test
  void the_command_of_a_request_names_what_is_not_usual() {
    assertThat(StressRequest.of(2, 50).withPatterns(List.of("Stack", "Map")).command())
        .isEqualTo("heddle stress Stack Map --measure 2x50ms");
    assertThat(StressRequest.QUICK.withClassPath(List.of("a.jar")).command())
        .isEqualTo("heddle stress --classpath a.jar --measure 3x300ms");
  }

  @Test
  void progress_knows_its_share() {
    assertThat(new StressProgress(0, 0, "", List.of()).fraction()).isZero();
    assertThat(new StressProgress(3, 12, "", List.of(BROKEN)).fraction()).isEqualTo(0.25);
  }

  @Test
  void messages_survive_json() {
    List<LabMessage<StressProgress, StressReport>> messages =
        List.of(
            LabMessage.progress(new StressProgress(1, 2, "half", List.of(SOUND))),
            LabMessage.result(report(BROKEN)),
            LabMessage.failed("no"),
            LabMessage.fault("trace"));
    for (var message : messages) {
      assertThat(
              LabMessage.read(
                  BenchmarkJson.line(message), StressProgress.class, StressReport.class))
          .contains(message);
    }
  }
}
