package heddle.visualizer.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownRowsTest {
  private final ShownRows shown = new ShownRows(5_000);

  private static List<TranscriptRow> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(step -> new TranscriptRow(step, 1, -1, false, ""))
        .toList();
  }

  @Test
  void aRunOfUsualLengthIsShownAsAWhole() {
    shown.replace(lines(5_000), 4_000);
    assertThat(shown).hasSize(5_000);
    assertThat(shown.from()).isZero();
    assertThat(shown.partial()).isFalse();
  }

  @Test
  void ofAVeryLongRunTheLinesRoundAPlaceAreShown() {
    shown.replace(lines(20_000), 10_000);
    assertThat(shown).hasSize(ShownRows.WINDOW);
    assertThat(shown.getFirst().step()).isEqualTo(9_500);
    assertThat(shown.getLast().step()).isEqualTo(10_499);
    assertThat(shown.behind()).isEqualTo(9_500);
    assertThat(shown.all()).hasSize(20_000);
  }

  @Test
  void theLinesStayWhileTheirMiddleIsLookedAtAndFollowBeyondIt() {
    shown.replace(lines(20_000), 10_000);
    shown.include(10_300);
    assertThat(shown.from()).isEqualTo(9_500);
    shown.include(10_450);
    assertThat(shown.from()).isEqualTo(9_950);
    shown.include(19_999);
    assertThat(shown.from()).isEqualTo(19_000);
    assertThat(shown.behind()).isZero();
    shown.include(0);
    assertThat(shown.from()).isZero();
  }

  @Test
  void whoeverListensLearnsOfEachChangeOnce() {
    int[] told = {0};
    shown.addListener((javafx.beans.InvalidationListener) o -> told[0]++);
    shown.replace(lines(20_000), 0);
    shown.include(100);
    assertThat(told[0]).isOne();
    shown.include(5_000);
    assertThat(told[0]).isEqualTo(2);
  }
}
