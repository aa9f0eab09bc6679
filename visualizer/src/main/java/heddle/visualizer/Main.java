package heddle.visualizer;

import heddle.client.HeddleFault;
import heddle.client.Installation;
import heddle.model.scenario.BadInputException;
import heddle.visualizer.session.Faults;
import java.util.Optional;
import javafx.application.Application;

/**
 * Opens the window. Not itself an {@code Application}, so that JavaFX may be on the module path.
 */
public final class Main {
  private static final int BAD_INPUT = 2;
  private static final int FAULT = 3;

  private Main() {}

  /** Opens the window, on a scenario file if one is named, and returns when it is closed. */
  public static void main(String[] arguments) {
    Optional<String> obstacle = Display.obstacle();
    if (obstacle.isPresent()) {
      end(obstacle.get(), BAD_INPUT);
    }
    try {
      Application.launch(App.class, arguments);
    } catch (RuntimeException | LinkageError e) {
      explain(e);
    }
  }

  /** JavaFX wraps what it cannot do, and what the application could not; it is told unwrapped. */
  private static void explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadInputException) {
        end(cause.getMessage(), BAD_INPUT);
      } else if (cause instanceof HeddleFault) {
        break;
      } else if (Display.refuses(cause)) {
        end(Display.REFUSED, BAD_INPUT);
      }
    }
    end(new Faults(Installation.cacheFolder()).notice(failure).sentence(), FAULT);
  }

  private static void end(String sentence, int status) {
    System.err.println(sentence);
    System.exit(status);
  }
}
