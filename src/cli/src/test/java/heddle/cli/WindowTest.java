package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void linux_without_a_display_is_told() {
    assertThat(Window.obstacle("Linux", "", Map.of("DISPLAY", "")))
        .contains(
            "There is no display to open a window on: start Heddle in a graphical session or set"
                + " DISPLAY, or use the command line (heddle --help).");
  }

  @Test
  void any_display_will_do() {
    assertThat(Window.obstacle("Linux", "", Map.of("DISPLAY", ":0"))).isEmpty();
    assertThat(Window.obstacle("Linux", "", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isEmpty();
  }

  @Test
  void without_pixels_none_is_needed() {
    assertThat(Window.obstacle("Linux", "Headless", Map.of())).isEmpty();
  }

  @Test
  void other_systems_have_one() {
    assertThat(Window.obstacle("Mac OS X", "", Map.of())).isEmpty();
    assertThat(Window.obstacle("Windows 11", "", Map.of())).isEmpty();
  }
}
