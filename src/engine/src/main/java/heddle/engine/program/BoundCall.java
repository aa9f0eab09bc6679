package heddle.engine.program;

import heddle.engine.execution.Operation;
import java.lang.invoke.MethodHandle;

/**
 * A call of the scenario, bound to its method and arguments.
 *
 * @param text as written in the scenario
 * @param handle of type {@code (Object)Object}
 * @param returns whether the method is not void
 * @param onObject whether it is called on an object, and not static
 */
record BoundCall(String text, MethodHandle handle, boolean returns, boolean onObject)
    implements Operation {
  @Override
  public Object call(Object subject) throws Throwable {
    return (Object) handle.invokeExact(subject);
  }

  @Override
  public String toString() {
    return text;
  }
}
