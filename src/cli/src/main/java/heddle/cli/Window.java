package heddle.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Opens the window, which says itself why it cannot. It is found by name: this module must not know
 * JavaFX.
 */
final class Window {
  private static final String MAIN = "heddle.visualizer.Main";

  private Window() {}

  /** Opens it on what the arguments name; returns the exit status when it is closed. */
  static int open(Output err, String... arguments) {
    try {
      Method main = Class.forName(MAIN).getMethod("main", String[].class);
      main.invoke(null, (Object) arguments);
      return ExitCode.GOOD;
    } catch (InvocationTargetException e) {
      return Faults.report(e.getCause(), err);
    } catch (ReflectiveOperationException e) {
      return Faults.report(e, err);
    }
  }
}
