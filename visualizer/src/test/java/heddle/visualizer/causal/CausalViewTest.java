package heddle.visualizer.causal;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CausalViewTest {
  private static Showcase<CausalView> aba(int step) {
    return new Showcase<>(CausalView::new, 640, 420).show(Samples.aba(), step);
  }

  @Test
  void clicking_a_node_goes_to_its_step() {
    Fx.run(
        () -> {
          Showcase<CausalView> c = aba(0);
          c.click(340, 26 + 13);
          assertThat(c.step()).isEqualTo(3);
          c.click(20, 26 + 26 + 13);
          assertThat(c.step()).isEqualTo(2);
          c.click(20, 26 + 5 * 26 + 13);
          assertThat(c.step()).as("a place without a node").isEqualTo(2);
        });
  }

  @Test
  void up_and_down_stay_with_the_thread() {
    Fx.run(
        () -> {
          Showcase<CausalView> c = aba(2);
          c.press(KeyCode.DOWN);
          assertThat(c.step()).isEqualTo(13);
          c.press(KeyCode.UP);
          assertThat(c.step()).isEqualTo(2);
          c.press(KeyCode.RIGHT);
          assertThat(c.step()).isEqualTo(3);
        });
  }

  @Test
  void arrows_between_threads_are_drawn_in_the_colour_of_their_cause() {
    Fx.run(
        () -> {
          Showcase<CausalView> c = aba(13);
          int arrow = c.count(c.theme().thread(2), 150, 26 + 9 * 26, 150, 3 * 26);
          assertThat(arrow).isGreaterThan(100);
        });
  }
}
