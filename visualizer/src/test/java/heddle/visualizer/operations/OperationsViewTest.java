package heddle.visualizer.operations;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class OperationsViewTest {
  /** With 14 steps in 640 px: a label of 48, a margin of 12. */
  private static double x(int step) {
    return 48 + (step + 0.5) * 580 / 14;
  }

  private static Showcase<OperationsView> aba(int step) {
    return new Showcase<>(OperationsView::new, 640, 240).show(Samples.aba(), step);
  }

  @Test
  void clicking_goes_to_the_step() {
    Fx.run(
        () -> {
          Showcase<OperationsView> c = aba(13);
          c.click(x(6), 100);
          assertThat(c.step()).isEqualTo(6);
        });
  }

  @Test
  void arrows_go_to_steps_and_beginnings() {
    Fx.run(
        () -> {
          Showcase<OperationsView> c = aba(4);
          c.press(KeyCode.DOWN);
          assertThat(c.step()).isEqualTo(6);
          c.press(KeyCode.UP);
          assertThat(c.step()).isEqualTo(3);
          c.press(KeyCode.RIGHT);
          assertThat(c.step()).isEqualTo(4);
        });
  }

  @Test
  void a_bar_has_its_threads_colour_and_the_stuck_one_is_alarming() {
    Fx.run(
        () -> {
          Showcase<OperationsView> c = aba(13);
          assertThat(c.count(c.theme().tint(2), 0, 70, 640, 60)).isGreaterThan(2_000);
          assertThat(c.count(c.theme().alarm(), 0, 0, 640, 240)).isZero();
          c.show(Samples.lostCounts(), 4);
          assertThat(c.count(c.theme().alarm(), 0, 0, 640, 240)).isGreaterThan(500);
        });
  }

  @Test
  void screen_readers_are_told_who_is_in_which_call() {
    Fx.run(
        () ->
            assertThat(aba(7).view().getAccessibleText())
                .startsWith("Operations at step 7: T1 pop(): 9; T2 pop(): 2."));
  }
}
