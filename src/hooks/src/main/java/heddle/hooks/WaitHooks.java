package heddle.hooks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * {@code wait} and {@code notify} that open code reaches through reflection and method handles: the
 * monitors that it holds are none of the virtual machine's.
 *
 * <p>The sites are three in a row, for {@code wait}, {@code notify} and {@code notifyAll}.
 */
public final class WaitHooks {
  private static final int NOTIFY = 1;
  private static final int NOTIFY_ALL = 2;

  private WaitHooks() {}

  /**
   * Stands before {@code Method.invoke}.
   *
   * @return whether it was one of these methods, and has been carried out
   */
  public static boolean invoked(Method method, Object monitor, Object[] arguments, int sites)
      throws InvocationTargetException {
    if (method == null || monitor == null || method.getDeclaringClass() != Object.class) {
      return false;
    }
    try {
      return switch (method.getName()) {
        case "notify" -> {
          MonitorHooks.notifyOne(monitor, sites + NOTIFY);
          yield true;
        }
        case "notifyAll" -> {
          MonitorHooks.notifyAll(monitor, sites + NOTIFY_ALL);
          yield true;
        }
        case "wait" -> await(method.getParameterCount(), monitor, arguments, sites);
        default -> false;
      };
    } catch (InterruptedException | IllegalMonitorStateException | IllegalArgumentException e) {
      throw new InvocationTargetException(e);
    }
  }

  /** False if the arguments do not fit, of which the original complains. */
  private static boolean await(int parameters, Object monitor, Object[] arguments, int site)
      throws InterruptedException {
    int given = arguments == null ? 0 : arguments.length;
    if (given != parameters) {
      return false;
    } else if (given == 0) {
      MonitorHooks.await(monitor, site);
      return true;
    } else if (!(arguments[0] instanceof Long millis)) {
      return false;
    } else if (given == 1) {
      MonitorHooks.await(monitor, millis, site);
      return true;
    } else if (arguments[1] instanceof Integer nanos) {
      MonitorHooks.await(monitor, millis, nanos, site);
      return true;
    }
    return false;
  }

  /** Stands for {@code Lookup.findVirtual}. */
  public static MethodHandle findVirtual(
      Lookup lookup, Class<?> of, String name, MethodType type, int sites)
      throws NoSuchMethodException, IllegalAccessException {
    MethodHandle handle = lookup.findVirtual(of, name, type);
    MethodHandle hook = hook(name, type, sites);
    return hook == null ? handle : hook.asType(handle.type());
  }

  /** Stands for {@code Lookup.bind}. */
  public static MethodHandle bind(
      Lookup lookup, Object receiver, String name, MethodType type, int sites)
      throws NoSuchMethodException, IllegalAccessException {
    MethodHandle handle = lookup.bind(receiver, name, type);
    MethodHandle hook = hook(name, type, sites);
    return hook == null ? handle : hook.bindTo(receiver);
  }

  /** Stands for {@code Lookup.unreflect}. */
  public static MethodHandle unreflect(Lookup lookup, Method method, int sites)
      throws IllegalAccessException {
    MethodHandle handle = lookup.unreflect(method);
    MethodHandle hook =
        method.getDeclaringClass() == Object.class
            ? hook(method.getName(), handle.type().dropParameterTypes(0, 1), sites)
            : null;
    return hook == null ? handle : hook.asType(handle.type());
  }

  /** What stands for one of these methods; null for all others. */
  private static MethodHandle hook(String name, MethodType type, int sites) {
    int site =
        switch (name) {
          case "wait" -> sites;
          case "notify" -> sites + NOTIFY;
          case "notifyAll" -> sites + NOTIFY_ALL;
          default -> -1;
        };
    if (site < 0 || type.returnType() != void.class || !isWait(name, type)) {
      return null;
    }
    String hook = name.equals("wait") ? "await" : name.equals("notify") ? "notifyOne" : name;
    MethodType all =
        type.insertParameterTypes(0, Object.class)
            .insertParameterTypes(type.parameterCount() + 1, int.class);
    try {
      MethodHandle found = MethodHandles.lookup().findStatic(MonitorHooks.class, hook, all);
      return MethodHandles.insertArguments(found, type.parameterCount() + 1, site);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isWait(String name, MethodType type) {
    int count = type.parameterCount();
    return count == 0
        || name.equals("wait")
            && type.parameterType(0) == long.class
            && (count == 1 || count == 2 && type.parameterType(1) == int.class);
  }
}
