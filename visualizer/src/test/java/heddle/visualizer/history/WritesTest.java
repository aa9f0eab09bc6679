package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import org.junit.jupiter.api.Test;

class WritesTest {
  private static final Location HEAD = new Location(1, "head");
  private final Writes writes = History.of(Samples.aba()).writes();

  @Test
  void every_write_of_a_location_is_kept_in_order_with_its_author() {
    assertThat(writes.upTo(HEAD, 13))
        .containsExactly(
            new Write(0, 0, Value.reference(2)),
            new Write(5, 2, Value.reference(3)),
            new Write(8, 2, Value.reference(4)),
            new Write(12, 2, Value.reference(2)),
            new Write(13, 1, Value.reference(3)));
  }

  @Test
  void only_writes_up_to_the_step_count() {
    assertThat(writes.upTo(HEAD, 7)).extracting(Write::step).containsExactly(0, 5);
    assertThat(writes.last(HEAD, 8)).contains(new Write(8, 2, Value.reference(4)));
    assertThat(writes.valueAt(HEAD, 4)).isEqualTo(Value.reference(2));
  }

  @Test
  void a_location_that_nobody_wrote_has_no_last_write() {
    assertThat(writes.last(new Location(1, "size"), 13)).isEmpty();
    assertThat(writes.valueAt(new Location(1, "size"), 13)).isNull();
  }

  @Test
  void a_write_of_the_value_that_stood_there_is_a_write() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1").set(1, "x", Value.of("1"));
    Trace trace = b.write(1, 1, "x", Value.of("1")).build();
    assertThat(History.of(trace).writes().upTo(new Location(1, "x"), 1))
        .extracting(Write::step)
        .containsExactly(0, 1);
  }

  @Test
  void a_lost_compare_and_set_is_no_write() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1").set(1, "x", Value.of("1"));
    Trace trace = b.cas(1, 1, "x", Value.of("7"), Value.of("8")).build();
    assertThat(History.of(trace).writes().upTo(new Location(1, "x"), 1))
        .extracting(Write::step)
        .containsExactly(0);
  }
}
