package heddle.visualizer.heap;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.heap.HeapMotion.Manner;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import heddle.visualizer.theme.Theme.Mode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class HeapViewTest {
  private static Showcase<HeapView> aba(int step) {
    Showcase<HeapView> c = new Showcase<>(HeapView::new, 700, 460);
    c.view().mannerProperty().set(Manner.NONE);
    return c.show(Samples.aba(), step);
  }

  @Test
  void ribbon_cells_have_the_colours_of_who_wrote() {
    Fx.run(
        () -> {
          Showcase<HeapView> c = aba(5);
          int tinted = c.count(c.theme().tint(2), 0, 0, 700, 40);
          assertThat(tinted).isGreaterThan(200);
          c.goTo(4);
          assertThat(c.count(c.theme().tint(2), 0, 0, 700, 40)).isZero();
        });
  }

  @Test
  void a_new_reference_has_the_accent_colour_for_one_step() {
    Fx.run(
        () -> {
          Showcase<HeapView> c = aba(5);
          Color accent = c.theme().accent();
          assertThat(c.count(accent, 0, 60, 700, 400)).isGreaterThan(150);
          c.goTo(6);
          assertThat(c.count(accent, 0, 60, 700, 400)).isZero();
        });
  }

  @Test
  void flags_have_the_threads_colour() {
    Fx.run(
        () -> {
          Showcase<HeapView> c = aba(0);
          assertThat(c.count(c.theme().thread(1), 0, 60, 700, 400)).isZero();
          c.goTo(2);
          assertThat(c.count(c.theme().thread(1), 0, 60, 700, 400)).isGreaterThan(600);
        });
  }

  @Test
  void both_themes_are_drawn() {
    Fx.run(
        () -> {
          Showcase<HeapView> c = aba(13);
          c.assertPixel(690, 450, c.theme().background());
          c.theme().modeProperty().set(Mode.LIGHT);
          c.assertPixel(690, 450, Color.WHITE);
          assertThat(c.count(c.theme().accent(), 0, 60, 700, 400)).isGreaterThan(150);
        });
  }

  @Test
  void a_click_on_a_value_goes_to_the_step_that_wrote_it() {
    Fx.run(
        () -> {
          Showcase<HeapView> c = aba(11);
          int left = ribbonLeft(c);
          c.click(left + 5, 24);
          assertThat(c.step()).as("the first cell, before any step").isZero();
        });
  }

  /** Where the first cell of the first ribbon begins. */
  private static int ribbonLeft(Showcase<HeapView> c) {
    for (int x = 30; x < 300; x++) {
      if (c.pixel(x, 20).equals(c.theme().raised())) {
        return x;
      }
    }
    throw new AssertionError("no ribbon");
  }

  @Test
  void without_motion_the_picture_is_there_at_once() {
    Fx.run(
        () -> {
          Showcase<HeapView> still = aba(4);
          still.goTo(5);
          Showcase<HeapView> fresh = aba(5);
          assertThat(still.count(still.theme().accent(), 0, 0, 700, 460))
              .isEqualTo(fresh.count(fresh.theme().accent(), 0, 0, 700, 460));
        });
  }

  @Test
  void without_a_run_and_without_objects_there_are_words() {
    Fx.run(
        () -> {
          Showcase<HeapView> c = new Showcase<>(HeapView::new, 400, 200);
          assertThat(c.count(c.theme().background(), 0, 80, 400, 40)).isLessThan(16_000);
        });
  }
}
