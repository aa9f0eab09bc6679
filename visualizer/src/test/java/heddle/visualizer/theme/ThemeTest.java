package heddle.visualizer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.theme.Theme.Mode;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  private final Theme theme = new Theme();

  @ParameterizedTest
  @EnumSource
  void textReadsOnEveryGround(Mode mode) {
    theme.modeProperty().set(mode);
    for (Color ground : grounds()) {
      for (Color text :
          List.of(theme.text(), theme.textMuted(), theme.accent(), theme.alarm(), theme.good())) {
        assertThat(Theme.contrast(text, ground)).as("%s on %s", text, ground).isGreaterThan(4.5);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void threadColoursStandOutFromBackgroundAndPanel(Mode mode) {
    theme.modeProperty().set(mode);
    for (int thread = 1; thread <= 8; thread++) {
      Color colour = theme.thread(thread);
      assertThat(Theme.contrast(colour, theme.background())).isGreaterThan(3);
      assertThat(Theme.contrast(colour, theme.panel())).isGreaterThan(3);
      assertThat(Theme.contrast(theme.onThread(thread), colour)).isGreaterThan(4.5);
      assertThat(Theme.contrast(theme.threadText(thread), theme.background())).isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theNinthThreadIsTheFirstOnesColourWithAnotherOutline(Mode mode) {
    theme.modeProperty().set(mode);
    assertThat(IntStream.rangeClosed(1, 8).mapToObj(theme::thread).distinct()).hasSize(8);
    assertThat(theme.thread(9)).isEqualTo(theme.thread(1));
    assertThat(theme.outline(1)).isEmpty();
    assertThat(theme.outline(9)).isNotEmpty();
  }

  private List<Color> grounds() {
    return List.of(theme.background(), theme.panel(), theme.raised());
  }
}
