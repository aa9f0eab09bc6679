package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void whatMustHoldAtTheEndIsToldByTheFinalCalls() {
    TraceBuilder b = new TraceBuilder("X").object(1, "X", "x").set(1, "made", Value.of("1"));
    b.thread(1, "T1").thread(2, "T2").write(1, 1, "made", Value.of("2")).ends(1); // 1
    Finding atTheEnd =
        new Finding(
            FindingKind.INVARIANT,
            true,
            "It is made once.",
            1,
            List.of(),
            List.of(),
            0,
            "",
            List.of());
    Trace trace = b.read(2, 1, "made").finding(atTheEnd).build(); // 2
    assertThat(Outcome.shownAt(trace, atTheEnd)).isEqualTo(2);
    assertThat(Outcome.of(trace).text()).isEqualTo("Broken invariant at step 2");
  }

  @Test
  void anyOtherIsToldByTheStepAtWhichItShows() {
    Trace aba = Samples.aba();
    assertThat(Outcome.shownAt(aba, aba.findings().getFirst())).isEqualTo(13);
  }
}
