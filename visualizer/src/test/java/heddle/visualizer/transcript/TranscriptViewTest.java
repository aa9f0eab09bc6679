package heddle.visualizer.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.Fx;
import heddle.visualizer.fold.ShownSteps;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TranscriptViewTest {
  private static Showcase<TranscriptView> showcase() {
    return new Showcase<>(TranscriptView::new, 640, 420);
  }

  @SuppressWarnings("unchecked") // the view's own list
  private static ListView<TranscriptRow> list(Showcase<TranscriptView> c) {
    return (ListView<TranscriptRow>) c.view().lookup(".list-view");
  }

  private static List<String> visible(Showcase<TranscriptView> c) {
    return c.view().lookupAll(".list-cell").stream()
        .filter(n -> n instanceof ListCell<?> cell && cell.getItem() != null && cell.isVisible())
        .map(n -> (ListCell<?>) n)
        .sorted((a, b) -> a.getIndex() - b.getIndex())
        .map(n -> ((Label) n.lookup(".label")).getText())
        .toList();
  }

  @Test
  void whileNobodyLooksAnotherRunMayBeShown() {
    Fx.run(
        () -> {
          Showcase<TranscriptView> c =
              new Showcase<>(TranscriptView::new, 500, 300).show(Samples.aba(), 9);
          c.view().getParent().setVisible(false);
          c.show(Samples.aba().prefix(1), 1);
          c.theme().toggle();
          c.layOut();
          c.view().getParent().setVisible(true);
          c.layOut();
          ListView<?> list = (ListView<?>) c.view().lookup(".list-view");
          assertThat(list.getItems()).hasSize(2);
        });
  }

  @Test
  void there_is_a_line_for_each_step_and_each_finding() {
    TranscriptRows rows = new TranscriptRows(Samples.aba(), ShownSteps.all(14));
    assertThat(rows).hasSize(15);
    assertThat(rows.get(13)).isEqualTo(new TranscriptRow(13, 1, -1, false, ""));
    assertThat(rows.get(14)).isEqualTo(new TranscriptRow(13, 1, 0, true, ""));
  }

  @Test
  void the_line_of_a_step_is_found_among_findings() {
    Trace trace = Samples.longRunWithFailure(100, 40);
    TranscriptRows rows = new TranscriptRows(trace, ShownSteps.all(trace.last() + 1));
    assertThat(rows.indexOf(40)).isEqualTo(40);
    assertThat(rows.indexOf(41)).isEqualTo(42);
    assertThat(rows.indexOf(100)).isEqualTo(101);
  }

  @Test
  void lines_are_the_generated_sentences() {
    Fx.run(
        () ->
            assertThat(visible(showcase().show(Samples.lostUpdate(), 4)))
                .contains(
                    "Step 3: T2 writes 1 to value, in place of 0 (run, line 1)."
                        + " T2's increment() returns. T2 ends."));
  }

  @Test
  void it_follows_the_current_step() {
    Fx.run(
        () -> {
          Showcase<TranscriptView> c = showcase().show(Samples.longRun(400), 3);
          assertThat(list(c).getSelectionModel().getSelectedIndex()).isEqualTo(3);
          c.goTo(300);
          assertThat(list(c).getSelectionModel().getSelectedIndex()).isEqualTo(300);
          assertThat(visible(c)).anyMatch(s -> s.startsWith("Step 300:"));
        });
  }

  @Test
  void selecting_a_line_goes_to_its_step() {
    Fx.run(
        () -> {
          Showcase<TranscriptView> c = showcase().show(Samples.aba(), 13);
          list(c).getSelectionModel().clearAndSelect(4);
          c.layOut();
          assertThat(c.step()).isEqualTo(4);
          list(c).getSelectionModel().clearAndSelect(14);
          assertThat(c.step()).as("a finding belongs to its step").isEqualTo(13);
        });
  }

  @Test
  void a_run_that_goes_on_gets_more_lines() {
    Fx.run(
        () -> {
          Trace whole = Samples.aba();
          Showcase<TranscriptView> c = showcase().show(whole.prefix(5), 5);
          assertThat(list(c).getItems()).hasSize(6);
          c.show(new Trace(whole.className(), whole.steps().subList(0, 8), false), 7);
          assertThat(list(c).getItems()).hasSize(8);
          assertThat(list(c).getSelectionModel().getSelectedIndex()).isEqualTo(7);
          c.show(Samples.lostUpdate(), 2);
          assertThat(list(c).getItems()).hasSize(5);
        });
  }

  @Test
  void the_selected_sentences_can_be_copied() {
    Fx.run(
        () -> {
          Showcase<TranscriptView> c = showcase().show(Samples.lostUpdate(), 1);
          c.press(list(c), KeyCode.C, true);
          assertThat(Clipboard.getSystemClipboard().getString())
              .isEqualTo("Step 1: T1 reads 0 from value (run, line 1).\n");
          list(c).getSelectionModel().selectRange(1, 3);
          c.press(list(c), KeyCode.C, true);
          assertThat(Clipboard.getSystemClipboard().getString().lines()).hasSize(2);
        });
  }
}
