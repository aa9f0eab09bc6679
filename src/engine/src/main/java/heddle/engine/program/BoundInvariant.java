package heddle.engine.program;

import heddle.engine.execution.Operation;
import java.util.Objects;

/**
 * A property of the scenario, bound to the program.
 *
 * @param name how a violation is called
 * @param always whether it must hold after every step, or only at the end
 * @param call what to call
 * @param expected what it must return
 * @param text the property as written, {@code get() == 2}
 */
public record BoundInvariant(
    String name, boolean always, Operation call, Object expected, String text) {

  /** What the call returned instead, if it is not what it must be. */
  public boolean violatedBy(Object actual) {
    if (actual instanceof Number a && expected instanceof Number e) {
      return whole(a) && whole(e)
          ? a.longValue() != e.longValue()
          : a.doubleValue() != e.doubleValue();
    }
    return !Objects.equals(expected, actual); // never the program's equals
  }

  private static boolean whole(Number n) {
    return !(n instanceof Double || n instanceof Float);
  }
}
