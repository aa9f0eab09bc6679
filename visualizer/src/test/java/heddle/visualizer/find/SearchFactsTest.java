package heddle.visualizer.find;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.report.Estimate;
import heddle.model.report.Progress;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.report.Report.Hidden;
import heddle.model.scenario.Scenario.Bounds;
import heddle.visualizer.find.SearchFacts.Cause;
import heddle.visualizer.find.SearchFacts.Escape;
import heddle.visualizer.find.SearchFacts.Fact;
import heddle.visualizer.find.SearchFacts.Result;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchFactsTest {
  private static final Bounds BOUNDS = new Bounds(0, 100, 10);

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
    List<Cause> causes = SearchFacts.of(report).causes();
    assertThat(causes).extracting(Cause::title).containsExactly("ABA", "Deadlock", "ABA");
    assertThat(causes)
        .extracting(Cause::size)
        .containsExactly(
            "7 steps, 2 switches, 1 preemption · execution 4 · 2 examples",
            "6 steps, 1 switch, 1 preemption · execution 4",
            "5 steps, 2 switches, 1 preemption · execution 4");
  }

  @Test
  void progressIsToldAsFarAsItWasSeen() {
    assertThat(SearchFacts.of(Report.of("t").build()).progress()).isEmpty();
    Progress blocking = new Progress("blocking", "T1's pop()", 12, 2, 50, 8, "T2 waits for T1.");
    assertThat(SearchFacts.of(Report.of("t").progress(blocking).build()).progress())
        .containsExactly(
            "The calls are blocking, as far as was seen.",
            "T2 waits for T1.",
            "The longest was T1's pop() with 12 steps. It began anew up to 2 times.");
  }

  @Test
  void whatIsNoFailureStandsApart() {
    Report report =
        Report.of("t").remarks(List.of(found(FindingKind.DATA_RACE, "x", 4, 1, 0))).build();
    SearchFacts facts = SearchFacts.of(report);
    assertThat(facts.causes()).isEmpty();
    assertThat(facts.noticed()).extracting(Cause::title).containsExactly("Data race");
  }

  @Test
  void resultsAreCountedMostFrequentFirst() {
    Report report = Report.of("t").outcomes(Map.of("1, 2", 1L, "2, 1", 998L, " ", 1L)).build();
    assertThat(SearchFacts.of(report).results())
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
    SearchFacts facts = SearchFacts.of(report);
    assertThat(facts.hidden()).containsExactly(new Escape("Native.peek", "3 times"));
    assertThat(facts.facts()).contains(new Fact("Hidden accesses", "3"));
  }

  @Test
  void onlyAFinishedSearchSaysWhetherItSawAll() {
    Report report = Report.of("t").exhaustive(true).executions(12_408).seconds(0.5).build();
    assertThat(SearchFacts.soFar(report, BOUNDS).verdict())
        .isEqualTo("Looking: 12,408 runs · 24,816/s.");
    assertThat(SearchFacts.soFar(report, BOUNDS).facts())
        .extracting(Fact::name)
        .doesNotContain("All there are");
    assertThat(SearchFacts.of(report).facts()).contains(new Fact("All there are", "yes"));
  }

  @Test
  void whatIsLeftIsToldWithItsSpread() {
    Report report =
        Report.of("t")
            .executions(1_000)
            .seconds(0.5)
            .estimate(new Estimate(4_000, 2_000, 8_000, 150, 1_000))
            .build();
    assertThat(SearchFacts.soFar(report, BOUNDS).left())
        .isEqualTo(
            new Left(
                0.25,
                0.125,
                0.5,
                "about 3,000 left (1,000 to 7,000), estimated from 150 drawn executions"));
    assertThat(SearchFacts.soFar(report, BOUNDS).facts())
        .contains(new Fact("Time left", "about 2 s, at most 10 s"));
    assertThat(SearchWords.progress(report)).isEqualTo("1,000 of about 4,000 runs · 2,000/s");
    assertThat(SearchFacts.soFar(Report.of("t").build(), BOUNDS).left()).isNull();
  }

  @Test
  void whatWasFoundAMomentAgoIsToldAsItWasFound() {
    Finding bare =
        new Finding(FindingKind.ABA, true, "", 0, List.of(), List.of(), 0, "", List.of());
    Found raw = new Found(bare, 7, 30, 9, -1, List.of(), "1 2", "", null);
    Cause cause =
        SearchFacts.soFar(Report.of("t").findings(List.of(raw)).build(), BOUNDS)
            .causes()
            .getFirst();
    assertThat(cause.size()).isEqualTo("30 steps, 9 switches, as it was found · execution 7");
    assertThat(cause.message()).isEqualTo("It is explained when the search has ended.");
  }

  private static Found found(
      FindingKind kind, String location, int steps, int switches, int preemptions) {
    Finding finding =
        new Finding(kind, true, "Wrong.", 3, List.of(1), List.of(), 0, location, List.of());
    return new Found(finding, 4, steps, switches, preemptions, List.of(), "1 2", "", null);
  }
}
