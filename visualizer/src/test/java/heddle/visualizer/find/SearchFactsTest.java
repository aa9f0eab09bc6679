package heddle.visualizer.find;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.report.Report.Hidden;
import heddle.visualizer.find.SearchFacts.Cause;
import heddle.visualizer.find.SearchFacts.Escape;
import heddle.visualizer.find.SearchFacts.Fact;
import heddle.visualizer.find.SearchFacts.Result;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchFactsTest {
  @Test
  void findingsOfOneCauseStandTogetherTheSimplestFirst() {
    Report report =
        Report.of("t")
            .failure(true)
            .findings(
                List.of(
                    found(FindingKind.ABA, "head", 9, 3, 2),
                    found(FindingKind.DEADLOCK, "", 6, 1, 1),
                    found(FindingKind.ABA, "head", 7, 2, 1),
                    found(FindingKind.ABA, "tail", 5, 2, 1)))
            .build();
    List<Cause> causes = SearchFacts.of(report, false).causes();
    assertThat(causes).extracting(Cause::title).containsExactly("ABA", "Deadlock", "ABA");
    assertThat(causes)
        .extracting(Cause::size)
        .containsExactly(
            "7 steps, 2 switches, 1 preemption · execution 4 · 2 examples",
            "6 steps, 1 switch, 1 preemption · execution 4",
            "5 steps, 2 switches, 1 preemption · execution 4");
  }

  @Test
  void whatIsNoFailureStandsApart() {
    Report report =
        Report.of("t").remarks(List.of(found(FindingKind.DATA_RACE, "x", 4, 1, 0))).build();
    SearchFacts facts = SearchFacts.of(report, false);
    assertThat(facts.causes()).isEmpty();
    assertThat(facts.noticed()).extracting(Cause::title).containsExactly("Data race");
  }

  @Test
  void resultsAreCountedMostFrequentFirst() {
    Report report = Report.of("t").outcomes(Map.of("1, 2", 1L, "2, 1", 998L, " ", 1L)).build();
    assertThat(SearchFacts.of(report, false).results())
        .extracting(Result::text, Result::figures)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2, 1", "998 · 100 %"),
            org.assertj.core.groups.Tuple.tuple("no result", "1 · < 1 %"),
            org.assertj.core.groups.Tuple.tuple("1, 2", "1 · < 1 %"));
  }

  @Test
  void whatEscapedIsNamed() {
    Report report =
        Report.of("t").hiddenAccesses(3).hidden(List.of(new Hidden("Native.peek", 3))).build();
    SearchFacts facts = SearchFacts.of(report, false);
    assertThat(facts.hidden()).containsExactly(new Escape("Native.peek", "3 times"));
    assertThat(facts.facts()).contains(new Fact("Hidden accesses", "3"));
  }

  @Test
  void onlyAFinishedSearchSaysWhetherItSawAll() {
    Report report = Report.of("t").exhaustive(true).executions(12_408).seconds(0.5).build();
    assertThat(SearchFacts.of(report, true).verdict())
        .isEqualTo("Looking: 12,408 runs · 24,816/s.");
    assertThat(SearchFacts.of(report, true).facts())
        .extracting(Fact::name)
        .doesNotContain("All there are");
    assertThat(SearchFacts.of(report, false).facts()).contains(new Fact("All there are", "yes"));
  }

  private static Found found(
      FindingKind kind, String location, int steps, int switches, int preemptions) {
    Finding finding =
        new Finding(kind, true, "Wrong.", 3, List.of(1), List.of(), 0, location, List.of());
    return new Found(finding, 4, steps, switches, preemptions, List.of(), "1 2", "", null);
  }
}
