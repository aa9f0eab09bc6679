package heddle.visualizer.columns;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Value;
import heddle.visualizer.Fx;
import heddle.visualizer.causal.Arrow;
import heddle.visualizer.picture.StepRange;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import heddle.visualizer.sample.TraceBuilder;
import heddle.visualizer.session.ShownCauses.Cone;
import heddle.visualizer.session.Sought;
import heddle.visualizer.theme.Theme.Mode;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ColumnsViewTest {
  private static final double HEAD = ColumnsHeader.HEIGHT;

  private static Showcase<ColumnsView> aba(int step) {
    return new Showcase<>(ColumnsView::new, 852, 450).show(Samples.aba(), step);
  }

  private static double middle(int row) {
    return HEAD + row * ColumnsDrawing.ROW + ColumnsDrawing.ROW / 2;
  }

  @Test
  void glyphs_stand_on_their_lifelines_in_the_threads_colours() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = aba(13);
          c.assertPixel(476, middle(5), c.theme().thread(2));
          c.assertPixel(476, middle(9), c.theme().thread(2));
          c.assertPixel(76, middle(13), c.theme().alarm());
          c.assertPixel(76, middle(1), c.theme().background());
        });
  }

  @Test
  void the_current_row_and_the_failing_row_stand_out() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = aba(4);
          Color ground = c.theme().background();
          c.assertPixel(300, middle(4), ground.interpolate(c.theme().accent(), 0.16));
          c.assertPixel(300, middle(5), ground);
          c.goTo(13);
          c.assertPixel(300, middle(13), ground.interpolate(c.theme().alarm(), 0.14));
        });
  }

  @Test
  void the_current_step_has_arrows_of_the_kinds_that_are_wanted_and_its_past_is_marked() {
    TraceBuilder b = new TraceBuilder("X").object(1, "X", "x").set(1, "a", Value.of("0"));
    b.thread(1, "T1").thread(2, "T2").write(1, 1, "a", Value.of("1")).read(2, 1, "a");
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = new Showcase<>(ColumnsView::new, 852, 450).show(b.build(), 2);
          int between = (int) (HEAD + 2 * ColumnsDrawing.ROW) - 8;
          int drawn = c.count(c.theme().strongLine(), 80, between, 380, 8);
          assertThat(drawn).isGreaterThan(100);
          c.viewpoint().causes().show(Arrow.Kind.READS, false);
          c.layOut();
          assertThat(c.count(c.theme().strongLine(), 80, between, 380, 8)).isLessThan(drawn / 2);
          Color mark = c.theme().background().interpolate(c.theme().accent(), 0.55);
          int row = (int) (HEAD + ColumnsDrawing.ROW);
          assertThat(c.count(mark, 40, row, 12, 22)).isZero();
          c.viewpoint().causes().mark(Cone.PAST);
          c.layOut();
          assertThat(c.count(mark, 40, row, 12, 22)).isPositive();
          assertThat(c.view().summaryProperty().get())
              .isEqualTo(
                  "1 led to this step, 0 follow from it, 0 could have come in any order with it");
        });
  }

  @Test
  void a_pinned_thread_stays_while_another_is_looked_for() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c =
              new Showcase<>(ColumnsView::new, 460, 300).show(Samples.philosophers(6), 0);
          Color first = c.theme().thread(1);
          Color sixth = c.theme().thread(6);
          int row = (int) HEAD;
          assertThat(c.count(sixth, 0, 0, 460, row)).as("out of sight").isZero();
          c.viewpoint().pins().toggleThread(6);
          assertThat(c.count(sixth, 52, 0, 170, row)).as("in the first column").isPositive();
          c.viewpoint().soughtProperty().set(new Sought(5, ""));
          c.layOut();
          assertThat(c.count(sixth, 52, 0, 170, row)).as("not scrolled away").isPositive();
          assertThat(c.count(c.theme().thread(5), 222, 0, 238, row)).as("found").isPositive();
          c.viewpoint().pins().toggleThread(6);
          c.viewpoint().soughtProperty().set(new Sought(1, ""));
          c.layOut();
          assertThat(c.count(first, 52, 0, 170, row)).as("first again").isPositive();
          assertThat(c.count(sixth, 0, 0, 460, row)).as("last again").isZero();
        });
  }

  @Test
  void what_lies_ahead_is_faint() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = aba(4);
          Color faint = c.theme().line().interpolate(c.theme().thread(2), 0.35);
          c.assertPixel(476, middle(5), faint);
          c.goTo(5);
          c.assertPixel(476, middle(5), c.theme().thread(2));
        });
  }

  @Test
  void another_theme_is_another_picture_at_once() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = aba(13);
          c.theme().modeProperty().set(Mode.LIGHT);
          c.assertPixel(700, middle(2), c.theme().background());
          c.assertPixel(476, middle(5), c.theme().thread(2));
        });
  }

  @Test
  void a_click_on_a_row_goes_to_its_step() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = aba(13);
          c.click(600, middle(7));
          assertThat(c.step()).isEqualTo(7);
          c.click(600, middle(15));
          assertThat(c.step()).as("a finding belongs to its step").isEqualTo(13);
        });
  }

  @Test
  void keys_walk_through_the_steps() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = aba(5);
          c.press(KeyCode.DOWN);
          assertThat(c.step()).isEqualTo(6);
          c.press(KeyCode.UP);
          c.press(KeyCode.UP);
          assertThat(c.step()).isEqualTo(4);
          c.press(KeyCode.END);
          assertThat(c.step()).isEqualTo(13);
          c.press(KeyCode.HOME);
          assertThat(c.step()).isZero();
        });
  }

  @Test
  void the_current_step_is_scrolled_into_view() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = new Showcase<>(ColumnsView::new, 600, 30 + 10 * 22);
          c.show(Samples.longRun(100_000), 0);
          assertThat(c.view().windowProperty().get()).isEqualTo(new StepRange(0, 9));
          c.goTo(5);
          assertThat(c.view().windowProperty().get()).isEqualTo(new StepRange(0, 9));
          c.goTo(50_000);
          assertThat(c.view().windowProperty().get()).isEqualTo(new StepRange(49_993, 50_002));
          c.goTo(100_000);
          assertThat(c.view().windowProperty().get()).isEqualTo(new StepRange(99_991, 100_000));
        });
  }

  @Test
  void the_wheel_moves_the_rows_and_not_the_step() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = new Showcase<>(ColumnsView::new, 600, 30 + 10 * 22);
          c.show(Samples.longRun(1_000), 0);
          c.scroll(300, 100, -44);
          assertThat(c.view().windowProperty().get()).isEqualTo(new StepRange(2, 11));
          assertThat(c.step()).isZero();
        });
  }

  @Test
  void only_what_can_be_seen_has_a_canvas() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = new Showcase<>(ColumnsView::new, 600, 250);
          c.show(Samples.longRun(100_000), 0);
          assertThat(c.view().getChildrenUnmodifiable().getFirst().getLayoutBounds().getHeight())
              .isEqualTo(250);
        });
  }

  @Test
  void the_summary_counts_the_switches() {
    Fx.run(
        () ->
            assertThat(aba(13).view().summaryProperty().get())
                .isEqualTo("2 switches, 1 preemption"));
  }

  @Test
  void without_a_run_there_are_words() {
    Fx.run(
        () -> {
          Showcase<ColumnsView> c = new Showcase<>(ColumnsView::new, 600, 200);
          assertThat(c.count(c.theme().background(), 0, 0, 600, 200)).isLessThan(120_000);
          assertThat(c.count(c.theme().background(), 0, 0, 600, 60)).isEqualTo(36_000);
          assertThat(c.view().windowProperty().get().isEmpty()).isTrue();
        });
  }
}
