package heddle.visualizer;

import java.util.Map;
import java.util.Optional;

/** Whether a window can be opened here at all; JavaFX itself would end in a stack trace. */
final class Display {
  /** What there is to say when the display or the system's libraries refuse JavaFX. */
  static final String REFUSED =
      "Heddle cannot open its window: the display "
          + System.getenv("DISPLAY")
          + " does not answer, or libraries that JavaFX needs are missing (on Debian and Ubuntu"
          + " libgtk-3-0 and libxtst6). Check both, or use the command line, `heddle check"
          + " scenarios` say.";

  private Display() {}

  /** Why no window can be opened, in a sentence, or nothing if it can be tried. */
  static Optional<String> obstacle() {
    return obstacle(
        System.getProperty("os.name"), System.getProperty("glass.platform", ""), System.getenv());
  }

  static Optional<String> obstacle(
      String system, String platform, Map<String, String> environment) {
    boolean tryIt =
        !system.equals("Linux")
            || platform.equalsIgnoreCase("Headless")
            || !environment.getOrDefault("DISPLAY", "").isBlank();
    return tryIt
        ? Optional.empty()
        : Optional.of(
            "Heddle cannot open its window because there is no display: DISPLAY is not set. Start"
                + " it from a desktop, log in with `ssh -X`, or use the command line, `heddle"
                + " check scenarios` say.");
  }

  /** Whether this is JavaFX without a display or without its libraries. */
  static boolean refuses(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return cause instanceof UnsatisfiedLinkError
        || cause instanceof UnsupportedOperationException && message.contains("DISPLAY")
        || message.contains("No toolkit found")
        || message.contains("Graphics Device initialization failed");
  }
}
