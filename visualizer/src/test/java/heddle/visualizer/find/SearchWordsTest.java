package heddle.visualizer.find;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void progressIsACountAndARate() {
    assertThat(SearchWords.progress(report(false, 0, 0))).isEqualTo("12,408 runs · 24,816/s");
  }

  @Test
  void theSummarySaysWhetherThatIsAll() {
    assertThat(SearchWords.summary(report(true, 0, 0)))
        .isEqualTo("explored 12,408 runs at 24,816/s · all of them · sequential consistency");
    assertThat(SearchWords.summary(report(false, 0, 0)))
        .isEqualTo("explored 12,408 runs at 24,816/s · not all there are · sequential consistency");
  }

  @Test
  void theVerdictOfAnExhaustiveSearchIsAProofWithinBounds() {
    assertThat(SearchWords.verdict(report(true, 0, 0)))
        .isEqualTo(
            "No failure: 12,408 executions, one of each class of equivalent ones, were looked at,"
                + " under sequential consistency.");
  }

  @Test
  void theVerdictOfASampleClaimsNoMoreThanItMay() {
    assertThat(SearchWords.verdict(report(false, 17, 3)))
        .isEqualTo(
            "No failure in 12,408 executions; they are not all there are, and none of the others"
                + " was looked at, under sequential consistency. 17 more were cut off at the step"
                + " limit. 3 accesses escaped the scheduler, so this proves little.");
  }

  private static Report report(boolean exhaustive, long truncated, long hidden) {
    return Report.of("x")
        .exhaustive(exhaustive)
        .executions(12_408)
        .truncated(truncated)
        .steps(99)
        .seconds(0.5)
        .maxSteps(6)
        .hiddenAccesses(hidden)
        .build();
  }

  @Test
  void whatEscapedIsNamedWithItsNumber() {
    Report report = Report.of("t").hidden(List.of(new Report.Hidden("Native.peek", 1_200))).build();
    assertThat(SearchWords.hidden(report)).isEqualTo("\nNative.peek: 1,200");
    assertThat(SearchWords.hidden(Report.of("t").build())).isEmpty();
  }
}
