package heddle.visualizer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class SeenTest {
  @Test
  void aViewInAHiddenPaneCatchesUpOnceWhenThePaneIsShown() {
    Fx.run(
        () -> {
          Pane view = new Pane();
          StackPane tab = new StackPane(view);
          List<String> again = new ArrayList<>();
          Seen seen = new Seen(view, () -> again.add("again"));
          assertThat(seen.hidden()).isFalse();
          tab.setVisible(false);
          assertThat(seen.hidden()).isTrue();
          assertThat(seen.hidden()).isTrue();
          assertThat(again).isEmpty();
          tab.setVisible(true);
          assertThat(again).containsExactly("again");
          assertThat(seen.hidden()).isFalse();
          tab.setVisible(false);
          tab.setVisible(true);
          assertThat(again).as("nobody asked meanwhile").hasSize(1);
        });
  }
}
