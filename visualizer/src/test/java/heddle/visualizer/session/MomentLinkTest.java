package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.scenario.BadInputException;
import heddle.model.schedule.Schedule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentLinkTest {
  private final Path shipped = Path.of("scenarios").toAbsolutePath();

  @Test
  void aShippedScenarioIsNamedByItsPlaceInTheFolder() throws BadInputException {
    MomentLink link =
        new MomentLink(
            shipped.resolve("stack/aba.json"), "a.Stack", Schedule.parse("1*2 ~2 2*14"), 5);
    String text = link.text(shipped);
    assertThat(text).isEqualTo("heddle:stack/aba.json?class=a.Stack&run=1*2+%7E2+2*14&step=5");
    assertThat(MomentLink.parse(" " + text + "\n", shipped)).isEqualTo(link);
  }

  @Test
  void anyOtherByItsWholePath() throws BadInputException {
    Path mine = Path.of("my 100% sure.json").toAbsolutePath();
    MomentLink link = new MomentLink(mine, "a.Stack$Node", Schedule.EMPTY, 0);
    assertThat(MomentLink.parse(link.text(shipped), shipped)).isEqualTo(link);
    assertThat(MomentLink.parse(link.text(null), null)).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"stack/aba.json?step=1", "heddle:stack/aba.json", "heddle:a.json?run=x&step=1"})
  void whatIsNoLinkIsToldSo(String text) {
    assertThatThrownBy(() -> MomentLink.parse(text, shipped))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("Write a link as Heddle copies it, heddle:");
  }
}
