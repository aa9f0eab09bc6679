package heddle.visualizer;

import java.util.Optional;
import javafx.application.Application;

/**
 * Opens the window. Not itself an {@code Application}, so that JavaFX may be on the module path.
 */
public final class Main {
  private static final int BAD_INPUT = 2;

  private Main() {}

  /** Opens the window, on a scenario file if one is named, and returns when it is closed. */
  public static void main(String[] arguments) {
    Optional<String> problem = Display.problem();
    if (problem.isPresent()) {
      System.err.println(problem.get());
      System.exit(BAD_INPUT);
    }
    Application.launch(App.class, arguments);
  }
}
