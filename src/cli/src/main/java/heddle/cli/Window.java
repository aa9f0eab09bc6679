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

  /** Returns the exit status when the window is closed. */
  static int open(Output err) {
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
}
