package heddle.engine.program;

import heddle.engine.execution.Operation;
import java.lang.invoke.MethodHandle;
import java.util.Map;

/** A call of the scenario, bound to its method and arguments. */
final class BoundCall implements Operation {
  /** What a call does. */
  interface Code {
    /** Calls it on this object. */
    Object call(Object subject) throws Throwable;
  }

  private final String text;
  private final MethodHandle handle;
  private final boolean returns;
  private final boolean onObject;
  private final boolean plain;

  /** The same as the handle, as soon as it is called often; a field of its own keeps it simple. */
  private Code code;

  /**
   * A call.
   *
   * @param text as written in the scenario
   * @param handle of type {@code (Object)Object}
   * @param returns whether the method is not void
   * @param onObject whether it is called on an object, and not static
   * @param plain whether calls with the same text are the same, for none of their arguments is an
   *     object
   */
  BoundCall(String text, MethodHandle handle, boolean returns, boolean onObject, boolean plain) {
    this.text = text;
    this.handle = handle;
    this.returns = returns;
    this.onObject = onObject;
    this.plain = plain;
  }

  @Override
  public Object call(Object subject) throws Throwable {
    return code == null ? (Object) handle.invokeExact(subject) : code.call(subject);
  }

  /** It will be called often; what is known of calls with the same text is among these. */
  void speedUp(Map<String, Code> known) {
    code =
        plain
            ? known.computeIfAbsent(text, t -> ConstantCalls.of(handle))
            : ConstantCalls.of(handle);
  }

  @Override
  public boolean returns() {
    return returns;
  }

  /** Whether it is called on an object, and not static. */
  boolean onObject() {
    return onObject;
  }

  @Override
  public String toString() {
    return text;
  }
}
