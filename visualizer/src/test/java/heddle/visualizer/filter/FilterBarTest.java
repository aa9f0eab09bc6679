package heddle.visualizer.filter;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.EventKind;
import heddle.visualizer.Fx;
import heddle.visualizer.fold.StepFilter;
import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.session.Viewpoint;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

class FilterBarTest {
  @Test
  void theChoicesAreCounted() {
    FilterChoices choices = FilterChoices.of(History.of(Samples.lostUpdate()));
    assertThat(choices.threads()).isEqualTo(Map.of(1, 2, 2, 2));
    assertThat(choices.kinds()).isEqualTo(Map.of(EventKind.READ, 2, EventKind.WRITE, 2));
    assertThat(choices.objects()).hasSize(1);
    assertThat(choices.objects().getFirst().steps()).isEqualTo(4);
  }

  @Test
  void chipsFilterAndSayHowMuchIsLeft() {
    Fx.run(
        () -> {
          Viewpoint viewpoint = new Viewpoint();
          FilterBar bar = new FilterBar(viewpoint);
          viewpoint.show(Samples.lostUpdate(), 4);
          assertThat(texts(bar)).isEmpty();
          bar.setVisible(true);
          assertThat(texts(bar))
              .containsExactly("Only", "T1", "T2", "any kind", "any object", "4 steps");
          ((ToggleButton) bar.lookup("#filter-thread-2")).fire();
          assertThat(viewpoint.folding().filterProperty().get())
              .isEqualTo(StepFilter.NONE.ofThread(2));
          assertThat(texts(bar)).contains("All steps", "2 of 4 steps");
          item(bar, "writes  2").fire();
          assertThat(texts(bar)).contains("writes", "1 of 4 steps");
          ((ToggleButton) bar.lookup("#filter-thread-2")).fire();
          assertThat(viewpoint.folding().filterProperty().get())
              .isEqualTo(StepFilter.NONE.ofKind(EventKind.WRITE));
        });
  }

  @Test
  void aFilterSetElsewhereBringsTheChips() {
    Fx.run(
        () -> {
          Viewpoint viewpoint = new Viewpoint();
          FilterBar bar = new FilterBar(viewpoint);
          viewpoint.show(Samples.lostUpdate(), 4);
          viewpoint.folding().only(StepFilter.NONE.ofThread(1));
          assertThat(bar.isVisible()).isTrue();
          assertThat(texts(bar)).contains("2 of 4 steps");
        });
  }

  private static MenuItem item(FilterBar bar, String text) {
    return ((MenuButton) bar.lookup("#filter-kind"))
        .getItems().stream().filter(i -> i.getText().equals(text)).findFirst().orElseThrow();
  }

  private static List<String> texts(FilterBar bar) {
    return bar.getChildren().stream().map(n -> ((Labeled) n).getText()).toList();
  }
}
