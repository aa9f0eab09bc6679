package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Position;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphTest {
  private static Glyph at(Trace trace, int step) {
    return Glyph.of(trace.steps().get(step));
  }

  @Test
  void the_shape_says_what_was_done() {
    Trace aba = Samples.aba();
    assertThat(at(aba, 1)).isEqualTo(Glyph.READ);
    assertThat(at(aba, 5)).isEqualTo(Glyph.CAS_WON);
    assertThat(at(aba, 9)).isEqualTo(Glyph.WRITE);
  }

  @Test
  void a_failure_is_an_octagon_whatever_was_done() {
    assertThat(at(Samples.aba(), 13)).isEqualTo(Glyph.FAILURE);
  }

  @Test
  void a_lock_that_is_taken_differs_from_one_that_is_not() {
    Trace monitor = Samples.monitor();
    assertThat(at(monitor, 3)).isEqualTo(Glyph.LOCK);
    assertThat(at(monitor, 4)).isEqualTo(Glyph.BLOCKED);
    assertThat(at(monitor, 7)).isEqualTo(Glyph.UNLOCK);
    assertThat(at(monitor, 2)).isEqualTo(Glyph.WAIT);
  }

  @Test
  void a_compare_and_set_is_lost_or_fails_for_no_reason() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1").set(1, "x", Value.of("1"));
    b.cas(1, 1, "x", Value.of("7"), Value.of("8")).spuriousCas(1, 1, "x", Value.of("8"));
    Trace trace = b.build();
    assertThat(at(trace, 1)).isEqualTo(Glyph.CAS_LOST);
    assertThat(at(trace, 2)).isEqualTo(Glyph.CAS_SPURIOUS);
  }

  @ParameterizedTest
  @CsvSource({
    "ReentrantLock.lock(), true, LOCK",
    "lock, true, LOCK",
    "lock, false, BLOCKED",
    "unlock, true, UNLOCK",
    "await, true, WAIT",
    "signalAll, true, NOTIFY",
    "offer(3), true, CALL"
  })
  void calls_of_closed_locks_look_like_locks(String detail, boolean success, Glyph glyph) {
    Position position = new Position("X", "f", "X.java", 1);
    Event call =
        new Event(
            1,
            1,
            EventKind.CALL,
            3,
            "",
            "",
            null,
            null,
            null,
            null,
            success,
            detail,
            position,
            List.of());
    assertThat(Glyph.of(call)).isEqualTo(glyph);
  }

  @Test
  void every_kind_of_event_has_a_glyph_or_is_a_marker() {
    for (EventKind kind : EventKind.values()) {
      Event event =
          new Event(1, 1, kind, 1, "x", "", null, null, null, null, true, "", null, List.of());
      boolean silent = kind.marker() && kind != EventKind.THROW;
      assertThat(Glyph.of(event) == Glyph.NONE).as(kind.name()).isEqualTo(silent);
    }
  }
}
