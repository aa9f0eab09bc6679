package heddle.visualizer.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.picture.StepRange;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LanesViewTest {
  /** The middle of a step of a short run. */
  private static double x(int step) {
    return LaneRows.LEAST_LABEL + (step + 0.5) * LaneScale.WIDEST;
  }

  private static Showcase<LanesView> aba(int step) {
    return new Showcase<>(LanesView::new, 900, 70).show(Samples.aba(), step);
  }

  @Test
  void a_finding_is_an_octagon_on_its_lane() {
    Fx.run(
        () -> {
          Showcase<LanesView> c = aba(13);
          c.assertPixel(x(13), 24, c.theme().alarm());
          c.assertPixel(x(5), 46, c.theme().thread(2));
        });
  }

  @Test
  void an_octagon_survives_the_greatest_distance() {
    Fx.run(
        () -> {
          Showcase<LanesView> c = new Showcase<>(LanesView::new, 900, 70);
          c.show(Samples.longRunWithFailure(50_000, 25_000), 50_000);
          assertThat(c.count(c.theme().alarm(), 0, 0, 900, 70)).isGreaterThan(60);
        });
  }

  @Test
  void the_cursor_stands_behind_the_current_step() {
    Fx.run(
        () -> {
          Showcase<LanesView> c = aba(4);
          c.assertPixel(LaneRows.LEAST_LABEL + 5 * 18, 66, c.theme().accent());
          c.goTo(9);
          c.assertPixel(LaneRows.LEAST_LABEL + 5 * 18, 66, c.theme().background());
          c.assertPixel(LaneRows.LEAST_LABEL + 10 * 18, 66, c.theme().accent());
        });
  }

  @Test
  void clicking_and_dragging_move_the_step() {
    Fx.run(
        () -> {
          Showcase<LanesView> c = aba(13);
          c.click(x(6), 30);
          assertThat(c.step()).isEqualTo(6);
          c.drag(x(9), 30);
          assertThat(c.step()).isEqualTo(9);
          c.drag(890, 30);
          assertThat(c.step()).isEqualTo(13);
          c.drag(3, 30);
          assertThat(c.step()).isZero();
        });
  }

  @Test
  void the_wheel_zooms_round_the_pointer() {
    Fx.run(
        () -> {
          Showcase<LanesView> c = new Showcase<>(LanesView::new, 868, 70);
          c.show(Samples.longRun(1_599), 0);
          c.click(LaneRows.LEAST_LABEL + 400, 30);
          assertThat(c.step()).isEqualTo(800);
          c.scroll(LaneRows.LEAST_LABEL + 400, 30, 40);
          c.scroll(LaneRows.LEAST_LABEL + 400, 30, 40);
          c.click(LaneRows.LEAST_LABEL + 400, 30);
          assertThat(c.step()).isEqualTo(800);
          c.click(LaneRows.LEAST_LABEL, 30);
          assertThat(c.step()).as("the left edge after zooming").isEqualTo(288);
        });
  }

  @Test
  void arrow_keys_walk() {
    Fx.run(
        () -> {
          Showcase<LanesView> c = aba(4);
          c.press(KeyCode.RIGHT);
          assertThat(c.step()).isEqualTo(5);
          c.press(KeyCode.LEFT);
          c.press(KeyCode.LEFT);
          assertThat(c.step()).isEqualTo(3);
        });
  }

  @Test
  void the_window_of_the_columns_is_framed() {
    Fx.run(
        () -> {
          Showcase<LanesView> c = aba(13);
          c.view().windowProperty().set(new StepRange(4, 8));
          c.assertPixel(LaneRows.LEAST_LABEL + 4 * 18, 35, c.theme().text());
          c.assertPixel(LaneRows.LEAST_LABEL + 9 * 18 - 1, 35, c.theme().text());
        });
  }
}
