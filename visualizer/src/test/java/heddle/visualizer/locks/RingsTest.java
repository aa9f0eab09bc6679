package heddle.visualizer.locks;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.sample.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RingsTest {
  private static Rings of(Trace trace, int step) {
    return Rings.of(trace.stateAt(step));
  }

  @Test
  void threads_that_wait_for_each_other_are_a_ring() {
    assertThat(of(Samples.philosophers(3), 6))
        .isEqualTo(new Rings(List.of(List.of(1, 2, 3)), Set.of()));
  }

  @Test
  void a_chain_that_does_not_close_is_none() {
    Rings rings = of(Samples.philosophers(3), 5);
    assertThat(rings.none()).isTrue();
    assertThat(rings.victims()).isEmpty();
  }

  @Test
  void rings_are_told_apart_and_who_waits_for_one_is_a_victim() {
    Trace trace = Samples.twoRings();
    Rings rings = of(trace, trace.last());
    assertThat(rings.rings()).containsExactly(List.of(1, 2), List.of(3, 4));
    assertThat(rings.victims()).containsExactly(5);
    assertThat(rings.contains(3)).isTrue();
    assertThat(rings.contains(5)).isFalse();
    assertThat(rings.contains(6)).isFalse();
  }

  @Test
  void a_ring_is_seen_while_others_still_run() {
    assertThat(of(Samples.twoRings(), 6).rings()).containsExactly(List.of(1, 2));
  }
}
