package heddle.visualizer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.FindingKind;
import heddle.model.trace.Trace;
import heddle.visualizer.findings.FindingCard.Link;
import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.session.FindingWords;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FindingCardTest {
  private static FindingCard of(Trace trace) {
    return FindingCard.of(
        trace.findings().getFirst(),
        trace.stepsWithFindings().getFirst(),
        History.of(trace).names());
  }

  @Test
  void an_aba_leads_to_the_read_and_to_the_cas() {
    FindingCard card = of(Samples.aba());
    assertThat(card.title()).isEqualTo("ABA · failure");
    assertThat(card.links())
        .containsExactly(new Link("read: step 1", 1), new Link("CAS: step 13", 13));
  }

  @Test
  void a_deadlock_leads_to_where_the_locks_were_taken() {
    FindingCard card = of(Samples.philosophers(2));
    assertThat(card.title()).isEqualTo("Deadlock · failure");
    assertThat(card.links())
        .containsExactly(
            new Link("T2 took forks[1]: step 2", 2),
            new Link("T1 took forks[0]: step 1", 1),
            new Link("step 4", 4));
  }

  @Test
  void every_kind_has_words_of_its_own() {
    assertThat(Arrays.stream(FindingKind.values()).map(FindingWords::of))
        .doesNotHaveDuplicates()
        .allSatisfy(w -> assertThat(w).doesNotContain("_").matches("[A-Z].+"));
  }
}
