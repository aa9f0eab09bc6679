package heddle.visualizer.history;

import static heddle.visualizer.sample.TraceBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import org.junit.jupiter.api.Test;

class LocalsTest {
  private static int takenAt(Trace trace, int step, int thread, String name) {
    var state = trace.stateAt(step).thread(thread);
    var local =
        state.frames().getFirst().locals().stream()
            .filter(l -> l.name().equals(name))
            .findFirst()
            .orElseThrow();
    return Locals.takenAt(trace, step, state, 0, local);
  }

  @Test
  void a_local_has_its_value_since_it_was_assigned() {
    Trace aba = Samples.aba();
    assertThat(takenAt(aba, 12, 1, "top")).isEqualTo(1);
    assertThat(takenAt(aba, 12, 1, "next")).isEqualTo(2);
    assertThat(takenAt(aba, 7, 2, "top")).isEqualTo(6);
  }

  @Test
  void reading_the_same_reference_again_takes_it_anew() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1").node(2, "N", "A").set(1, "head", ref(2));
    b.read(1, 1, "head").local(1, "top", ref(2)).read(1, 1, "head").read(1, 1, "other");
    assertThat(takenAt(b.build(), 3, 1, "top")).isEqualTo(2);
  }

  @Test
  void a_number_that_is_read_again_is_not_taken_anew() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1").set(1, "x", Value.of("1"));
    b.read(1, 1, "x").local(1, "seen", Value.of("1")).read(1, 1, "x");
    assertThat(takenAt(b.build(), 2, 1, "seen")).isEqualTo(1);
  }
}
