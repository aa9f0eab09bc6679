package heddle.visualizer.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.history.Glyph;
import heddle.visualizer.history.History;
import heddle.visualizer.lanes.LanesDrawing.Dot;
import heddle.visualizer.lanes.LanesDrawing.Segment;
import heddle.visualizer.sample.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesDrawingTest {
  private static LanesDrawing of(Trace trace) {
    History history = History.of(trace);
    return new LanesDrawing(history, List.copyOf(history.names().threads().keySet()));
  }

  @Test
  void each_step_is_a_dot_on_its_threads_lane() {
    LanesDrawing aba = of(Samples.aba());
    LaneScale scale = LaneScale.fit(aba.steps(), 900);
    assertThat(aba.threads()).containsExactly(1, 2);
    assertThat(aba.dots(1, scale))
        .containsExactly(
            new Dot(1, 27, Glyph.READ), new Dot(1, 45, Glyph.READ), new Dot(1, 243, Glyph.FAILURE));
    assertThat(aba.dots(2, scale)).hasSize(10);
  }

  @Test
  void steps_of_one_thread_in_a_row_are_a_segment() {
    LanesDrawing aba = of(Samples.aba());
    assertThat(aba.segments(LaneScale.fit(aba.steps(), 900)))
        .containsExactly(new Segment(1, 1, 2), new Segment(2, 3, 12), new Segment(1, 13, 13));
  }

  @Test
  void of_steps_that_share_a_pixel_the_weightiest_is_drawn() {
    LanesDrawing run = of(Samples.longRun(10_000));
    LaneScale scale = LaneScale.fit(run.steps(), 500);
    assertThat(run.dots(1, scale)).hasSize(500);
    assertThat(run.dots(1, scale)).extracting(Dot::glyph).containsOnly(Glyph.WRITE);
    assertThat(run.segments(scale)).isEmpty();
  }

  @Test
  void findings_are_kept_apart_from_the_dots() {
    assertThat(of(Samples.aba()).octagons()).hasSize(1);
    assertThat(of(Samples.aba()).octagons().getFirst().step()).isEqualTo(13);
    assertThat(of(Samples.aba()).octagons().getFirst().thread()).isEqualTo(1);
  }

  @Test
  void the_text_says_who_ran_when() {
    assertThat(new LanesText(of(Samples.lostUpdate())).all())
        .isEqualTo("steps 1 to 1: T1\nsteps 2 to 3: T2\nsteps 4 to 4: T1\n");
  }
}
