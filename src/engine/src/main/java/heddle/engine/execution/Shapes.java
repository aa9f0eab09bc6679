package heddle.engine.execution;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * What objects look like inside: the fields of each class. Objects of the program's classes, arrays
 * and atomics are transparent; other objects of the library are seen from outside only.
 */
public final class Shapes {
  private final Fields fields;

  /** Goes with the class when a program is loaded anew. */
  private final ClassValue<List<Fields.Slot>> slots =
      new ClassValue<>() {
        @Override
        protected List<Fields.Slot> computeValue(Class<?> type) {
          return read(type);
        }
      };

  private final ClassValue<List<Fields.Slot>> statics =
      new ClassValue<>() {
        @Override
        protected List<Fields.Slot> computeValue(Class<?> type) {
          return readStatics(type);
        }
      };

  /** Shapes whose fields are numbered here. */
  public Shapes(Fields fields) {
    this.fields = fields;
  }

  /** Whether one can look into objects of this class. */
  public static boolean isTransparent(Class<?> type) {
    return type.isArray()
        || type.getClassLoader() != null && !type.isHidden()
        || type.getName().startsWith("java.util.concurrent.atomic.Atomic");
  }

  /** The name of a class without the address of a hidden one, which differs from run to run. */
  public static String nameOf(Class<?> type) {
    String name = type.getName();
    int address = type.isHidden() ? name.indexOf('/') : -1;
    return address < 0 ? name : name.substring(0, address);
  }

  /** The instance fields of a class, those of its superclasses first. */
  public List<Fields.Slot> slots(Class<?> type) {
    return slots.get(type);
  }

  /** The static fields of a class that hold references. */
  public List<Fields.Slot> statics(Class<?> type) {
    return statics.get(type);
  }

  private List<Fields.Slot> readStatics(Class<?> type) {
    List<Fields.Slot> found = new ArrayList<>();
    for (Field f : type.getDeclaredFields()) {
      if (Modifier.isStatic(f.getModifiers()) && !f.getType().isPrimitive()) {
        found.add(fields.slot(f));
      }
    }
    return found;
  }

  private List<Fields.Slot> read(Class<?> type) {
    List<Fields.Slot> found = new ArrayList<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      List<Fields.Slot> own = new ArrayList<>();
      for (Field f : c.getDeclaredFields()) {
        if (!Modifier.isStatic(f.getModifiers())) {
          own.add(fields.slot(f));
        }
      }
      found.addAll(0, own);
    }
    return found;
  }
}
