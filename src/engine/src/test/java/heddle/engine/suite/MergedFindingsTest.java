package heddle.engine.suite;

import static org.assertj.core.api.Assertions.assertThat;

import guest.outcomes.TwoFaults;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Failures that one run shows together are one finding, and others are not. */
class MergedFindingsTest {
  private static List<Found> findings(String one, String two) throws Exception {
    if (System.getProperty("heddle.cache") == null) {
      System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
    }
    Path classes =
        Path.of(TwoFaults.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Searcher searcher = Searcher.start(Installation.current())) {
      Report report =
          searcher
              .search(
                  ScenarioReader.parse(
                      """
                      {
                        "heddle": 1, "title": "t", "class": "%s", "classpath": ["%s"],
                        "threads": {"one": ["%s()"], "two": ["%s()"]},
                        "invariants": [
                          {"name": "whole", "when": "always", "call": "whole()", "equals": true}
                        ],
                        "expect": {"verdict": "failure"}
                      }
                      """
                          .formatted(TwoFaults.class.getName(), classes, one, two),
                      null),
                  null,
                  SearchOptions.of("exhaustive").withAll().withAnswers("none"),
                  soFar -> {})
              .result()
              .get();
      assertThat(report.exhaustive()).isTrue();
      return report.findings();
    }
  }

  private static List<String> kinds(List<Found> findings) {
    return findings.stream().map(f -> f.finding().kind().id()).sorted().toList();
  }

  /** Whichever comes first, the other comes all the same. */
  @Test
  void what_one_run_shows_together_is_one_finding() throws Exception {
    List<Found> findings = findings("breaks", "fails");

    assertThat(findings).hasSize(1);
    List<String> both = List.of(kinds(findings).getFirst(), findings.getFirst().also().getFirst());
    assertThat(both).containsExactlyInAnyOrder("exception", "invariant");
  }

  @Test
  void what_no_run_shows_together_are_two() throws Exception {
    List<Found> findings = findings("breaksIfFirst", "failsIfFirst");

    assertThat(kinds(findings)).containsExactly("exception", "invariant");
    assertThat(findings).allMatch(f -> f.also().isEmpty());
  }
}
