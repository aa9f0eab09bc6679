package heddle.engine.instrument;

import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.Map;

/**
 * What an access method of {@code VarHandle} or {@code Unsafe} does.
 *
 * @param variable the kind of its sites if it is {@code VarHandle}'s
 * @param memory the kind of its sites if it is {@code Unsafe}'s
 * @param values how many of its last arguments are values, not coordinates
 */
record AccessMethod(SiteKind variable, SiteKind memory, int values) {
  private static final AccessMethod READ =
      new AccessMethod(SiteKind.VARIABLE_READ, SiteKind.MEMORY_READ, 0);
  private static final AccessMethod WRITE =
      new AccessMethod(SiteKind.VARIABLE_WRITE, SiteKind.MEMORY_WRITE, 1);
  private static final AccessMethod CAS =
      new AccessMethod(SiteKind.VARIABLE_CAS, SiteKind.MEMORY_CAS, 2);
  private static final AccessMethod WEAK_CAS =
      new AccessMethod(SiteKind.VARIABLE_WEAK_CAS, SiteKind.MEMORY_WEAK_CAS, 2);
  private static final AccessMethod EXCHANGE =
      new AccessMethod(SiteKind.VARIABLE_UPDATE, SiteKind.MEMORY_UPDATE, 2);
  private static final AccessMethod GET_AND =
      new AccessMethod(SiteKind.VARIABLE_UPDATE, SiteKind.MEMORY_UPDATE, 1);

  private static final Map<String, AccessMethod> OF_HANDLES = new HashMap<>();

  static {
    for (VarHandle.AccessMode mode : VarHandle.AccessMode.values()) {
      OF_HANDLES.put(mode.methodName(), ofPrefix(mode.methodName()));
    }
  }

  /** The access method of {@code VarHandle} that has this name, or null. */
  static AccessMethod ofHandle(String name) {
    return OF_HANDLES.get(name);
  }

  /**
   * The access method of {@code Unsafe} that has this name, or null.
   *
   * @param plain whether plain {@code get} and {@code put} count
   */
  static AccessMethod ofUnsafe(String name, boolean plain) {
    AccessMethod method = ofPrefix(name);
    boolean ordered =
        name.endsWith("Volatile")
            || name.endsWith("Acquire")
            || name.endsWith("Release")
            || name.endsWith("Opaque")
            || name.startsWith("putOrdered");
    return (method == READ || method == WRITE) && !ordered && !plain ? null : method;
  }

  private static AccessMethod ofPrefix(String name) {
    if (name.startsWith("compareAndExchange")) {
      return EXCHANGE;
    } else if (name.startsWith("weakCompareAndSet")) {
      return WEAK_CAS;
    } else if (name.startsWith("compareAndSet") || name.startsWith("compareAndSwap")) {
      return CAS;
    } else if (name.startsWith("getAnd")) {
      return GET_AND;
    } else if (name.startsWith("get")) {
      return READ;
    } else if (name.startsWith("set") || name.startsWith("put")) {
      return WRITE;
    }
    return null;
  }
}
