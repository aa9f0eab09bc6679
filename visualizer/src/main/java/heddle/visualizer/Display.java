package heddle.visualizer;

import java.util.Optional;

/** Whether a window can be opened here at all; JavaFX itself would end in a stack trace. */
final class Display {
  private Display() {}

  /** Why not, in a sentence, or nothing if it can. */
  static Optional<String> problem() {
    String system = System.getProperty("os.name");
    boolean always = system.startsWith("Windows") || system.startsWith("Mac");
    boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    String display = System.getenv("DISPLAY");
    if (always || headless || display != null && !display.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        "Heddle cannot open its window because there is no display: DISPLAY is not set. Start it"
            + " from a desktop, log in with `ssh -X`, or use the command line, `heddle check"
            + " scenarios` say.");
  }
}
