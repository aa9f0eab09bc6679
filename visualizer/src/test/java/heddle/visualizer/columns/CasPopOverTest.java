package heddle.visualizer.columns;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class CasPopOverTest {
  private final Viewpoint viewpoint = new Viewpoint();

  /** Presses Enter on a step of the sample and does something with the card that opens, if any. */
  private void withCard(int step, Consumer<List<Parent>> look) {
    Fx.run(
        () -> {
          Theme theme = new Theme();
          ColumnsView columns = new ColumnsView(viewpoint, theme);
          Stage stage = new Stage();
          stage.setScene(new Scene(columns, 600, 400));
          StyleSheets.dress(stage.getScene(), theme);
          viewpoint.show(Samples.aba(), step);
          stage.show();
          try {
            columns.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            look.accept(
                Window.getWindows().stream()
                    .filter(w -> w.getScene().getRoot().lookup(".cas-card") != null)
                    .map(w -> w.getScene().getRoot())
                    .toList());
          } finally {
            stage.hide();
          }
        });
  }

  private static List<String> texts(Parent card) {
    return card.lookupAll(".label").stream().map(n -> ((Label) n).getText()).toList();
  }

  @Test
  void enter_on_a_compare_and_set_shows_its_card() {
    withCard(
        13,
        cards -> {
          assertThat(cards).hasSize(1);
          assertThat(texts(cards.getFirst()))
              .contains(
                  "CAS on head by T1, step 13",
                  "A#1",
                  "A#2",
                  "B#2",
                  "Written in between:",
                  "won, but head had changed 3 times since step 1 (ABA)");
          assertThat(cards.getFirst().lookup(".cas-card").getStyleClass()).contains("bad");
        });
  }

  @Test
  void its_links_lead_to_the_steps() {
    withCard(
        13,
        cards -> {
          List<Hyperlink> links =
              cards.getFirst().lookupAll(".hyperlink").stream().map(n -> (Hyperlink) n).toList();
          assertThat(links)
              .extracting(Hyperlink::getText)
              .containsExactly("step 1", "step 5", "step 8", "step 12");
          links.get(2).fire();
          assertThat(viewpoint.stepProperty().get()).isEqualTo(8);
        });
  }

  @Test
  void other_steps_have_none() {
    withCard(9, cards -> assertThat(cards).isEmpty());
  }
}
