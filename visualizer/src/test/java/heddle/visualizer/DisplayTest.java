package heddle.visualizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
  @Test
  void withoutADisplayASentenceSaysWhatToDo() {
    assertThat(Display.obstacle("Linux", "", Map.of()))
        .contains(
            "Heddle cannot open its window because there is no display: DISPLAY is not set. Start"
                + " it from a desktop, log in with `ssh -X`, or use the command line, `heddle check"
                + " scenarios` say.");
  }

  @Test
  void aDisplayTheHeadlessPlatformOrAnotherSystemWillDo() {
    assertThat(Display.obstacle("Linux", "", Map.of("DISPLAY", ":0"))).isEmpty();
    assertThat(Display.obstacle("Linux", "Headless", Map.of())).isEmpty();
    assertThat(Display.obstacle("Mac OS X", "", Map.of())).isEmpty();
  }

  @Test
  void javaFxWithoutAnAnsweringDisplayIsRecognized() {
    assertThat(Display.refuses(new UnsupportedOperationException("Unable to open DISPLAY")))
        .isTrue();
    assertThat(Display.refuses(new IllegalStateException("something else"))).isFalse();
  }
}
