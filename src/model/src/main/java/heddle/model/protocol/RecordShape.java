package heddle.model.protocol;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a record is made of, found once: under {@code -Xint} looking it up is dear. */
final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  /**
   * One component.
   *
   * @param index its place in the constructor
   * @param key its name as a JSON key with the colon
   * @param type its class
   * @param element the class of a list's elements or a map's values, else {@code null}
   * @param accessor what reads it
   * @param absent what it is if the line does not mention it
   */
  record Part(
      int index, String key, Class<?> type, Class<?> element, Method accessor, Object absent) {}

  final List<Part> parts;
  private final Map<String, Part> byName = new HashMap<>();
  private final Constructor<?> constructor;

  private RecordShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Part[] found = new Part[components.length];
    Class<?>[] parameters = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      found[i] = part(i, components[i], type != Protocol.Message.class);
      parameters[i] = components[i].getType();
      byName.put(components[i].getName(), found[i]);
    }
    parts = List.of(found);
    try {
      constructor = type.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has lost its canonical constructor", e);
    }
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  Part part(String name) {
    return byName.get(name);
  }

  Object create(Object[] values) throws ReflectiveOperationException {
    return constructor.newInstance(values);
  }

  /** What each component is if a line does not mention it. */
  Object[] absent() {
    return parts.stream().map(Part::absent).toArray();
  }

  private static Part part(int index, RecordComponent component, boolean emptyIsAbsent) {
    Class<?> type = component.getType();
    return new Part(
        index,
        "\"" + component.getName() + "\":",
        type,
        element(component.getGenericType()),
        component.getAccessor(),
        absent(type, emptyIsAbsent));
  }

  private static Class<?> element(Type type) {
    return type instanceof ParameterizedType p
        ? (Class<?>) p.getActualTypeArguments()[p.getActualTypeArguments().length - 1]
        : null;
  }

  private static Object absent(Class<?> type, boolean emptyIsAbsent) {
    if (type == int.class) {
      return 0;
    } else if (type == long.class) {
      return 0L;
    } else if (type == double.class) {
      return 0.0;
    } else if (type == boolean.class) {
      return false;
    } else if (!emptyIsAbsent) {
      return null;
    } else if (type == String.class) {
      return "";
    } else if (type == List.class) {
      return List.of();
    } else {
      return type == Map.class ? Map.of() : null;
    }
  }
}
