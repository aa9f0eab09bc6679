package heddle.hooks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;

/** An access method of {@code VarHandle} that has been made a method handle. */
final class VariableAccess {
  private final AccessMode mode;
  private final MethodHandle real;
  private final boolean takesHandle;
  private final boolean primitive;
  private final int values;
  private final int site;

  /**
   * Such an access.
   *
   * @param real the method handle; its first parameter may be the {@code VarHandle}
   * @param site where it was made
   */
  VariableAccess(AccessMode mode, MethodHandle real, int site) {
    this.mode = mode;
    takesHandle =
        real.type().parameterCount() > 0 && real.type().parameterType(0) == VarHandle.class;
    int arguments = real.type().parameterCount();
    primitive = arguments > 0 && real.type().parameterType(arguments - 1).isPrimitive();
    this.real = real.asType(real.type().generic()).asSpreader(Object[].class, arguments);
    this.site = site;
    String name = mode.methodName();
    if (name.contains("ompareAnd")) {
      values = 2;
    } else {
      values = name.startsWith("set") || name.startsWith("getAnd") ? 1 : 0;
    }
  }

  /** Announces the access, carries it out, and tells what came of it. */
  Object call(VarHandle handle, Object[] arguments) throws Throwable {
    int coordinates = arguments.length - values;
    Object coordinate = coordinates > 0 ? arguments[0] : null;
    int index = coordinates > 1 && arguments[1] instanceof Integer i ? i : -1;
    Hooks.variable(handle, coordinate, index, site);
    Object result = (Object) real.invokeExact(takesHandle ? with(handle, arguments) : arguments);
    if (result instanceof Boolean won && mode.methodName().contains("ompareAndSet")) {
      return exchanged(won, arguments);
    }
    if (values > 0) {
      Hooks.updated();
    }
    return result;
  }

  private static Object[] with(VarHandle handle, Object[] arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = handle;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private boolean exchanged(boolean won, Object[] arguments) {
    Object expected = arguments[arguments.length - 2];
    Object update = arguments[arguments.length - 1];
    if (!primitive) {
      return Hooks.exchanged(won, expected, update);
    }
    return switch (update) {
      case Long u -> Hooks.exchanged(won, (long) expected, u.longValue());
      case Float u -> Hooks.exchanged(won, (float) expected, u.floatValue());
      case Double u -> Hooks.exchanged(won, (double) expected, u.doubleValue());
      default -> Hooks.exchanged(won, narrow(expected), narrow(update));
    };
  }

  private static int narrow(Object value) {
    return switch (value) {
      case Boolean b -> b ? 1 : 0;
      case Character c -> c;
      default -> ((Number) value).intValue();
    };
  }
}
