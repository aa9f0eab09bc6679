package heddle.visualizer.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heddle.visualizer.theme.Theme.Mode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisionTest {
  /** Pairs 1, 7, 16 and 25 of the table in Sharma, Wu, Dalal 2005. */
  @ParameterizedTest
  @CsvSource({
    "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
    "50, 0, 0, 50, -1, 2, 2.3669",
    "50, 2.5, 0, 50, 0, -2.5, 4.3065",
    "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644"
  })
  void differencesAreThoseOfThePaper(
      double l1, double a1, double b1, double l2, double a2, double b2, double difference) {
    assertThat(Vision.difference(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}))
        .isCloseTo(difference, within(0.0001));
  }

  @Test
  void whiteAndBlackLookTheSameToEverybody() {
    for (Vision vision : Vision.values()) {
      assertThat(vision.difference(Color.WHITE, vision.seen(Color.WHITE))).isLessThan(0.1);
      assertThat(vision.seen(Color.BLACK)).isEqualTo(Color.BLACK);
    }
  }

  @Test
  void redAndGreenOfOneLightnessAreMuchAlikeToADeutan() {
    Color red = Color.web("#B05030");
    Color green = Color.web("#808000");
    assertThat(Vision.NORMAL.difference(red, green)).isGreaterThan(30);
    assertThat(Vision.DEUTAN.difference(red, green)).isLessThan(12);
  }

  /** The least difference between two of so many threads, whoever looks. */
  @ParameterizedTest
  @CsvSource({
    "DARK, 3, 33.7",
    "DARK, 4, 23.3",
    "DARK, 6, 19.0",
    "DARK, 8, 16.9",
    "LIGHT, 3, 31.1",
    "LIGHT, 4, 23.3",
    "LIGHT, 6, 18.6",
    "LIGHT, 8, 17.8"
  })
  void threadsCanBeToldApart(Mode mode, int threads, double least) {
    Theme theme = new Theme();
    theme.modeProperty().set(mode);
    double worst = Double.MAX_VALUE;
    for (Vision vision : Vision.values()) {
      for (int one = 1; one <= threads; one++) {
        for (int two = one + 1; two <= threads; two++) {
          worst = Math.min(worst, vision.difference(theme.thread(one), theme.thread(two)));
        }
      }
    }
    assertThat(worst).isCloseTo(least, within(0.1));
  }

  /** Whoever looks: a failure is not taken for one of the threads that most runs have. */
  @ParameterizedTest
  @CsvSource({"DARK, 16.8", "LIGHT, 11.4"})
  void theAlarmColourIsNoThreads(Mode mode, double least) {
    Theme theme = new Theme();
    theme.modeProperty().set(mode);
    double worst = Double.MAX_VALUE;
    for (Vision vision : Vision.values()) {
      for (int thread = 1; thread <= 3; thread++) {
        worst = Math.min(worst, vision.difference(theme.alarm(), theme.thread(thread)));
      }
    }
    assertThat(worst).isCloseTo(least, within(0.1));
  }
}
