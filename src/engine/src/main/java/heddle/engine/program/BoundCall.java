package heddle.engine.program;

import heddle.engine.execution.Operation;
import java.lang.invoke.MethodHandle;

/**
 * A call of the scenario, bound to its method and arguments.
 *
 * @param text as written in the scenario
 * @param handle of type {@code (Object)Object}
 * @param returns whether the method is not void
 */
record BoundCall(String text, MethodHandle handle, boolean returns) implements Operation {
  @Override
  public Object call(Object subject) throws Throwable {
    return (Object) handle.invokeExact(subject);
  }

  @Override
  public String toString() {
    return text;
  }
}
