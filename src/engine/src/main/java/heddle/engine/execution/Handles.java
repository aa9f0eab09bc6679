package heddle.engine.execution;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;

/**
 * Finds out which field a {@code VarHandle} reaches: the JDK keeps it in private fields. A {@code
 * Field} reaches itself, a class the elements of arrays.
 */
final class Handles {
  private Handles() {}

  /** The field; null for the elements of an array. */
  static Fields.Slot resolve(Object handle, Fields fields) {
    if (handle instanceof Field field) {
      return fields.slot(field);
    }
    return handle instanceof VarHandle variable ? resolve(variable, fields) : null;
  }

  private static Fields.Slot resolve(VarHandle handle, Fields fields) {
    try {
      String kind = handle.getClass().getSimpleName();
      if (kind.startsWith("FieldInstance")) {
        return fields.atOffset(
            (Class<?>) get(handle, "receiverType"), (Long) get(handle, "fieldOffset"));
      }
      if (kind.equals("LazyInitializingVarHandle")) {
        return resolve((VarHandle) get(handle, "target"), fields);
      }
      if (kind.startsWith("FieldStatic")) {
        return fields.staticAt(
            (Class<?>) get(handle, "declaringClass"), (Long) get(handle, "fieldOffset"));
      }
      boolean elements = kind.startsWith("Array") && !seesBytes(handle);
      return elements ? null : fields.slot(Fields.UNKNOWN);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a VarHandle of this JDK is built in an unknown way", e);
    }
  }

  /** Whether it reaches numbers that are spread over several bytes of an array or a buffer. */
  private static boolean seesBytes(VarHandle handle) {
    return handle.getClass().getName().contains("VarHandleByteArrayAs");
  }

  private static Object get(VarHandle handle, String name) throws ReflectiveOperationException {
    for (Class<?> c = handle.getClass(); c != Object.class; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (f.getName().equals(name)) {
          f.setAccessible(true);
          return f.get(handle);
        }
      }
    }
    throw new NoSuchFieldException(handle.getClass() + "." + name);
  }
}
