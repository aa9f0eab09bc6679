package heddle.visualizer.values;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import heddle.visualizer.session.Sought;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ValuesViewTest {
  private static Showcase<ValuesView> showcase() {
    return new Showcase<>(ValuesView::new, 280, 300);
  }

  @SuppressWarnings("unchecked") // the view's own list
  private static ListView<ValueRow> list(Showcase<ValuesView> c) {
    return (ListView<ValueRow>) c.view().lookup(".list-view");
  }

  @Test
  void enter_goes_to_the_step_that_wrote_the_selected_value() {
    Fx.run(
        () -> {
          Showcase<ValuesView> c = showcase().show(Samples.aba(), 12);
          list(c).getSelectionModel().select(3);
          c.press(list(c), KeyCode.ENTER, false);
          assertThat(c.step()).as("T1.top").isEqualTo(1);
        });
  }

  @Test
  void the_selection_stays_on_the_variable() {
    Fx.run(
        () -> {
          Showcase<ValuesView> c = showcase().show(Samples.aba(), 12);
          list(c).getSelectionModel().select(4);
          c.goTo(7);
          assertThat(list(c).getSelectionModel().getSelectedItem().name()).isEqualTo("next");
          assertThat(list(c).getSelectionModel().getSelectedItem().thread()).isEqualTo(1);
        });
  }

  @Test
  void what_is_pinned_stands_first_and_what_is_sought_is_selected() {
    Fx.run(
        () -> {
          Showcase<ValuesView> c = showcase().show(Samples.aba(), 12);
          int all = list(c).getItems().size();
          c.viewpoint().pins().toggleValue("next");
          c.layOut();
          assertThat(list(c).getItems()).hasSize(all + 2);
          assertThat(list(c).getItems().get(0).name()).isEqualTo("Pinned");
          assertThat(list(c).getItems().get(1).name()).isEqualTo("next");
          c.viewpoint().soughtProperty().set(new Sought(0, "top"));
          assertThat(list(c).getSelectionModel().getSelectedItem().name()).isEqualTo("top");
          c.viewpoint().pins().toggleValue("next");
          c.layOut();
          assertThat(list(c).getItems()).hasSize(all);
        });
  }

  @Test
  void values_are_drawn_with_the_step_that_wrote_them() {
    Fx.run(
        () -> {
          Showcase<ValuesView> c = showcase().show(Samples.aba(), 12);
          c.picture();
          assertThat(c.view().lookupAll(".step").stream().map(n -> ((Label) n).getText()))
              .contains("T2 12", "1", "2");
          assertThat(c.view().lookupAll(".value").stream().map(n -> ((Label) n).getText()))
              .contains("A#2", "A#1", "B#1");
        });
  }

  @Test
  void the_list_can_be_copied() {
    Fx.run(
        () -> {
          Showcase<ValuesView> c = showcase().show(Samples.lostUpdate(), 3);
          c.press(list(c), KeyCode.C, true);
          assertThat(Clipboard.getSystemClipboard().getString())
              .isEqualTo("BrokenCounter\n  value = 1, written by T2 at step 3\n");
        });
  }

  @Test
  void without_a_run_there_are_words() {
    Fx.run(
        () -> {
          Showcase<ValuesView> c = showcase();
          c.layOut();
          assertThat(((Label) list(c).getPlaceholder()).getText())
              .isEqualTo("Open a scenario, and its values are listed here.");
        });
  }
}
