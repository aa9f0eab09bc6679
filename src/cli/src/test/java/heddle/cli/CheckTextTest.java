package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Estimate;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckTextTest {
  private static final SearchOptions OWN_BOUNDS = SearchOptions.of("auto");

  @Test
  void a_failure() throws Exception {
    assertThat(text(scenario("{\"verdict\": \"failure\", \"kind\": \"deadlock\"}"), failing()))
        .isEqualTo(
            """
            s.json: Forks
              Failure found (deadlock), as expected.
              deadlock: P1 waits.
                In execution 1,017: 23 steps, 2 switches, 1 preemption. Its schedule: 1*4 2*7 1
                1 of 2 switches is needed exactly where it is: number 1.
                To see it: heddle replay s.json --schedule "1*4 2*7 1"
              Searched 1,017 executions, not all there are (it stops at a failure); 20,000 steps in 0.50 s, at most 41 in one.
              Strategy random, seed 1; at most 500 steps each; memory model sc (sequential consistency); no access escaped the scheduler.
              Results:
                2: 1,016 times, allowed: Both ate.
                (none): 1 time\
            """);
  }

  @Test
  void all_executions() throws Exception {
    Report report =
        Report.of("t")
            .exhaustive(true)
            .strategy("exhaustive")
            .executions(123)
            .steps(4567)
            .seconds(0.1)
            .maxSteps(41)
            .build();

    assertThat(text(scenario("{\"verdict\": \"none\"}"), report))
        .isEqualTo(
            """
            s.json: Forks
              No failure found, as expected.
              Searched all: 123 executions, one of each class of equivalent ones; 4,567 steps in 0.10 s, at most 41 in one.
              Strategy exhaustive, seed 1; at most 500 steps each; memory model sc (sequential consistency); no access escaped the scheduler.\
            """);
  }

  @Test
  void all_executions_with_few_preemptions() throws Exception {
    Report report =
        Report.of("t").preemptionBound(1).executions(123).steps(4567).maxSteps(41).build();
    Scenario scenario = scenario("{\"verdict\": \"none\"}");

    assertThat(text(scenario, report, OWN_BOUNDS.withPreemptions(1)))
        .contains(
            "Searched all executions with at most 1 preemption: 123, and there are more; 4,567");
    assertThat(text(scenario, report, OWN_BOUNDS.withPreemptions(2)))
        .contains(
            "Searched 123 executions, not all there are, but all with at most 1 preemption; 4,567");
    assertThat(text(scenario, report.but().exhaustive(true).build(), OWN_BOUNDS.withPreemptions(1)))
        .contains("Searched all: 123 executions, none needs more than 1 preemption; 4,567");
  }

  @Test
  void all_executions_with_few_delays() throws Exception {
    Report report = Report.of("t").delayBound(2).executions(123).steps(4567).maxSteps(41).build();
    Scenario scenario = scenario("{\"verdict\": \"none\"}");

    assertThat(text(scenario, report, OWN_BOUNDS.withDelays(2)))
        .contains("Searched all executions with at most 2 delays: 123, and there are more; 4,567");
    assertThat(text(scenario, report, OWN_BOUNDS.withDelays(3)))
        .contains("Searched 123 executions, not all there are, but all with at most 2 delays;");
  }

  @Test
  void all_executions_in_which_loops_are_short() throws Exception {
    Report report =
        Report.of("t").loopBound(3).looping(2).executions(4).steps(45).maxSteps(41).build();
    Scenario scenario = scenario("{\"verdict\": \"none\"}");

    assertThat(text(scenario, report, OWN_BOUNDS.withLoops(3)))
        .contains(
            "Searched all executions in which no loop goes round more than 3 times: 4, one of each"
                + " class of equivalent ones; 2 more were given up where a loop would have gone"
                + " round once more; 45 steps");
    assertThat(text(scenario, report.but().loopBound(1).build()))
        .contains(
            "Searched 4 executions, not all there are, but all in which no loop goes round more"
                + " than 1 time; 2 more");
    assertThat(CheckJson.of("s.json", report)).contains("\"loopBound\":3,", "\"looping\":2,");
  }

  @Test
  void what_weakens_the_verdict_is_told() throws Exception {
    Report report =
        Report.of("t")
            .executions(90)
            .truncated(10)
            .steps(4567)
            .seconds(3)
            .maxSteps(500)
            .hiddenAccesses(2)
            .build();

    assertThat(text(scenario("{\"verdict\": \"none\"}"), report))
        .contains(
            "Searched 90 executions, not all there are (the bound is 3.0 s); 10 more were given up"
                + " at the limit of steps; 4,567 steps",
            "; 2 accesses escaped the scheduler, so the verdict may be wrong.");
  }

  @Test
  void many_results_are_counted() throws Exception {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    for (int i = 0; i < 22; i++) {
      outcomes.put("r" + i, 1L);
    }
    Report report = Report.of("t").executions(22).steps(22).maxSteps(1).outcomes(outcomes).build();

    assertThat(text(scenario("{\"verdict\": \"none\"}"), report))
        .contains("    r0: 1 time\n")
        .endsWith("\n    and 2 other results");
  }

  @Test
  void another_kind_of_failure_is_another_verdict() throws Exception {
    Scenario scenario = scenario("{\"verdict\": \"failure\", \"kind\": \"aba\"}");

    Judgement judgement = Judgement.of(failing(), scenario);

    assertThat(judgement.right()).isFalse();
    assertThat(judgement.words())
        .isEqualTo("Failure found (deadlock), but expected was a failure of kind aba");
  }

  @Test
  void any_kind_will_do_if_none_is_named() throws Exception {
    assertThat(Judgement.of(failing(), scenario("{\"verdict\": \"failure\"}")).right()).isTrue();
  }

  @Test
  void a_result_that_must_not_occur_is_another_verdict() throws Exception {
    Report report =
        Report.of("t").executions(2).steps(22).maxSteps(1).outcomes(Map.of("1", 2L)).build();

    Judgement judgement = Judgement.of(report, scenario("{\"verdict\": \"none\"}"));

    assertThat(judgement.right()).isFalse();
    assertThat(judgement.words())
        .isEqualTo("No failure found, but the result 1 occurred, which must not");
  }

  @Test
  void without_a_complete_execution_nothing_is_known() throws Exception {
    Report report = Report.of("t").truncated(20).steps(10_000).maxSteps(500).build();

    Judgement judgement = Judgement.of(report, scenario("{\"verdict\": \"none\"}"));

    assertThat(judgement.right()).isFalse();
    assertThat(judgement.words()).isEqualTo("Nothing is known: no execution came to its end");
  }

  private static String searched(Estimate estimate, long executions) throws Exception {
    Report report = Report.of("t").executions(executions).estimate(estimate).build();
    return text(scenario("{\"verdict\": \"none\"}"), report);
  }

  @Test
  void an_estimate_is_told_with_what_is_known() throws Exception {
    assertThat(searched(Estimate.of(4000, 500, 150, 1000), 1000))
        .contains("would need about 4,000 (3,000 to 5,000, estimated from 150 drawn ones)");
    assertThat(searched(Estimate.of(1500, 500, 150, 1000), 1000))
        .contains(
            "would need about 1,500 (at least 1,001 to 2,500, estimated from 150 drawn ones)");
    assertThat(searched(Estimate.of(1500, 200, 150, 1000).moreThan(3000), 5000))
        .contains("would need at least 3,001, more than was estimated from 150 drawn ones");
  }

  @Test
  void an_estimate_says_how_many_there_are_and_how_sure_that_is() {
    Report report =
        Report.of("t").executions(100).estimate(new Estimate(4321.4, 100, 9000, 15, 99)).build();

    assertThat(CheckJson.of("s.json", report))
        .contains("\"estimate\":{\"executions\":4321,\"low\":100,\"high\":9000,\"probes\":15}");
  }

  @Test
  void json() {
    assertThat(CheckJson.of("s.json", failing()))
        .isEqualTo(
            "{\"heddle\":1,\"target\":\"s.json\",\"verdict\":\"failure\",\"exhaustive\":false,"
                + "\"preemptionBound\":null,\"strategy\":\"random\",\"memory\":\"sc\",\"seed\":1,\"executions\":1017,"
                + "\"steps\":20000,\"seconds\":0.5,\"maxSteps\":41,\"hiddenAccesses\":0,\"hidden\":[],\"without\":[],"
                + "\"outcomes\":{\"2\":1016,\"\":1},\"findings\":[{\"kind\":\"deadlock\",\"message\":\"P1"
                + " waits.\",\"execution\":1017,\"steps\":23,\"switches\":2,\"preemptions\":1,\"neededSwitches\":[1],\"fewestPreemptions\":false,\"explainingSteps\":[],\"also\":[],\"schedule\":\"1*4"
                + " 2*7 1\",\"saved\":null}],\"remarks\":[]}");
  }

  private static Report failing() {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    outcomes.put("2", 1016L);
    outcomes.put("", 1L);
    Finding finding =
        new Finding(
            FindingKind.DEADLOCK, true, "P1 waits.", 23, List.of(1), List.of(), 0, "", List.of());
    return Report.of("t")
        .failure(true)
        .executions(1017)
        .steps(20_000)
        .seconds(0.5)
        .maxSteps(41)
        .outcomes(outcomes)
        .findings(List.of(new Found(finding, 1017, 23, 2, 1, List.of(1), "1*4 2*7 1", "ff", null)))
        .build();
  }

  private static String text(Scenario scenario, Report report) {
    return text(scenario, report, OWN_BOUNDS);
  }

  private static String text(Scenario scenario, Report report, SearchOptions options) {
    return String.join("\n", new CheckText("s.json", scenario, options, report).lines());
  }

  private static Scenario scenario(String expect) throws BadInputException {
    return ScenarioReader.parse(
        """
        {"heddle": 1, "title": "Forks", "class": "C", "threads": {"P1": ["dine()"]},
         "bounds": {"executions": 5000, "steps": 500, "seconds": 3},
         "outcomes": [
           {"results": "2", "allowed": true, "reason": "Both ate."},
           {"results": "1", "allowed": false}
         ],
         "expect": %s}
        """
            .formatted(expect),
        null);
  }
}
