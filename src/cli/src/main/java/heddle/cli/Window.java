package heddle.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;

/** Opens the window. It is found by name: this module must not know JavaFX. */
final class Window {
  private static final String MAIN = "heddle.visualizer.Main";

  private Window() {}

  /** Returns the exit status when the window is closed. */
  static int open(Output err) {
    String platform = System.getProperty("glass.platform", "");
    Optional<String> obstacle = obstacle(System.getProperty("os.name"), platform, System.getenv());
    if (obstacle.isPresent()) {
      err.line(obstacle.get());
      return ExitCode.BAD_INPUT;
    }
    try {
      Method main = Class.forName(MAIN).getMethod("main", String[].class);
      main.invoke(null, (Object) new String[0]);
      return ExitCode.GOOD;
    } catch (InvocationTargetException e) {
      return Faults.report(e.getCause(), err);
    } catch (ReflectiveOperationException e) {
      return Faults.report(e, err);
    }
  }

  /** Why no window can be opened, in a sentence. */
  static Optional<String> obstacle(
      String system, String platform, Map<String, String> environment) {
    boolean display =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    if (!system.equals("Linux") || platform.equals("Headless") || display) {
      return Optional.empty();
    }
    return Optional.of(
        "There is no display to open a window on: start Heddle in a graphical session or set"
            + " DISPLAY, or use the command line (heddle --help).");
  }
}
