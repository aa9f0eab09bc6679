package heddle.visualizer.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LaneScaleTest {
  @Test
  void a_short_run_has_wide_steps_and_a_long_one_fills_the_width() {
    assertThat(LaneScale.fit(10, 900).perStep()).isEqualTo(18);
    assertThat(LaneScale.fit(1_000, 900).perStep()).isEqualTo(0.9);
  }

  @Test
  void a_step_is_found_where_it_stands() {
    LaneScale scale = LaneScale.fit(100, 900);
    for (int step = 0; step < 100; step++) {
      assertThat(scale.stepAt(scale.x(step))).isEqualTo(step);
    }
    assertThat(scale.stepAt(-7)).isZero();
    assertThat(scale.stepAt(5_000)).isEqualTo(99);
  }

  @Test
  void zooming_keeps_the_step_under_the_pointer() {
    LaneScale scale = LaneScale.fit(1_000, 900);
    int under = scale.stepAt(450);
    LaneScale zoomed = scale.zoom(4, 450);
    assertThat(zoomed.perStep()).isCloseTo(3.6, within(1e-9));
    assertThat(zoomed.stepAt(450)).isEqualTo(under);
    assertThat(zoomed.isFit()).isFalse();
  }

  @Test
  void zooming_ends_where_all_is_seen_and_where_steps_are_widest() {
    LaneScale scale = LaneScale.fit(1_000, 900);
    assertThat(scale.zoom(0.1, 300)).isEqualTo(scale);
    assertThat(scale.zoom(1_000, 300).perStep()).isEqualTo(18);
  }

  @Test
  void one_cannot_move_beyond_the_ends() {
    LaneScale zoomed = LaneScale.fit(1_000, 900).zoom(4, 0);
    assertThat(zoomed.pan(-500).first()).isZero();
    assertThat(zoomed.pan(1e6).stepAt(900)).isEqualTo(999);
    assertThat(zoomed.pan(36).first()).isCloseTo(10, within(1e-9));
  }

  @Test
  void a_step_outside_is_brought_into_view_and_one_inside_moves_nothing() {
    LaneScale zoomed = LaneScale.fit(1_000, 900).zoom(4, 0);
    assertThat(zoomed.showing(100)).isEqualTo(zoomed);
    assertThat(zoomed.showing(700).left(701)).isCloseTo(860, within(1e-6));
    assertThat(zoomed.pan(1e6).showing(10).left(10)).isEqualTo(36);
  }

  @Test
  void an_operation_is_drawn_with_a_little_of_what_is_round_it() {
    LaneScale near = LaneScale.fit(1_000, 900).around(400, 499);
    assertThat(near.perStep()).isCloseTo(900 / 140.0, within(1e-9));
    assertThat(near.left(380)).isCloseTo(0, within(1e-6));
    assertThat(near.left(520)).isCloseTo(900, within(1e-6));
    assertThat(near.around(400, 499)).as("again").isEqualTo(near);
    assertThat(LaneScale.fit(1_000, 900).around(0, 9).first()).as("the beginning").isZero();
  }

  @Test
  void a_quarter_is_moved_at_a_time() {
    LaneScale zoomed = LaneScale.fit(1_000, 900).zoom(4, 0);
    assertThat(zoomed.quarter(1).left(100)).isCloseTo(360 - 225, within(1e-6));
    assertThat(zoomed.quarter(-1).first()).isZero();
  }

  @Test
  void a_run_that_grows_stays_in_view_as_a_whole() {
    LaneScale scale = LaneScale.fit(40, 900).with(80, 900);
    assertThat(scale).isEqualTo(LaneScale.fit(80, 900));
  }
}
