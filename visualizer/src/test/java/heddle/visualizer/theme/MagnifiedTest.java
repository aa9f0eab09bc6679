package heddle.visualizer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.find.SearchView;
import heddle.visualizer.operations.OperationsView;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class MagnifiedTest {
  @Test
  void sizes_in_style_sheets_follow_the_size_of_text() {
    Fx.run(
        () -> {
          Theme theme = new Theme();
          Label below = new Label("about 3,000 left");
          StackPane content = new StackPane(below);
          content.getStyleClass().add("content");
          StackPane view = new StackPane(content);
          view.getStyleClass().add("search-view");
          Scene scene = new Scene(new StackPane(view));
          StyleSheets.wear(view, SearchView.class, "Search.css");
          StyleSheets.dress(scene, theme);
          assertThat(size(scene, below)).isEqualTo(12);
          theme.setTextSize(21);
          assertThat(size(scene, below)).isEqualTo(18);
          theme.setTextSize(14);
          assertThat(size(scene, below)).isEqualTo(12);
        });
  }

  private static double size(Scene scene, Label label) {
    scene.getRoot().applyCss();
    return label.getFont().getSize();
  }

  @Test
  void pictures_are_magnified_and_places_in_them_too() {
    Fx.run(
        () -> {
          Showcase<OperationsView> c = new Showcase<>(OperationsView::new, 960, 360);
          c.show(Samples.aba(), 13);
          c.theme().setTextSize(21);
          c.layOut();
          double perStep = (960 / 1.5 - 60) / 14;
          c.click(1.5 * (48 + 6.5 * perStep), 150);
          assertThat(c.step()).isEqualTo(6);
          assertThat(c.count(c.theme().tint(2), 0, 105, 960, 90))
              .as("a bar of 30 px is 45 px high")
              .isGreaterThan(4_500);
        });
  }

  @Test
  void the_size_of_text_has_bounds() {
    Theme theme = new Theme();
    theme.setTextSize(100);
    assertThat(theme.textSizeProperty().get()).isEqualTo(22);
    theme.setTextSize(1);
    assertThat(theme.textSizeProperty().get()).isEqualTo(10);
    assertThat(theme.magnification()).isEqualTo(10 / 14.0);
  }
}
