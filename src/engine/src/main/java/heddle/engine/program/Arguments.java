package heddle.engine.program;

import heddle.model.scenario.Literals;
import java.util.List;

/** Fits the literals of a call to the parameter types of a method. */
final class Arguments {
  private Arguments() {}

  /** The converted arguments, or null if they do not fit. */
  static Object[] fit(List<String> literals, Class<?>[] parameters) {
    if (parameters.length == 1 && parameters[0] == String[].class) {
      return strings(literals);
    }
    if (literals.size() != parameters.length) {
      return null;
    }
    Object[] converted = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      Object value = Literals.parse(literals.get(i));
      if (value == null ? parameters[i].isPrimitive() : !accepts(parameters[i], value)) {
        return null;
      }
      converted[i] = parameters[i].isPrimitive() ? widen(parameters[i], value) : value;
    }
    return converted;
  }

  /** The arguments of a program's main, written one by one. */
  private static Object[] strings(List<String> literals) {
    String[] strings = new String[literals.size()];
    for (int i = 0; i < strings.length; i++) {
      if (!(Literals.parse(literals.get(i)) instanceof String s)) {
        return null;
      }
      strings[i] = s;
    }
    return new Object[] {strings};
  }

  private static boolean accepts(Class<?> parameter, Object value) {
    return parameter.isPrimitive() ? widen(parameter, value) != null : parameter.isInstance(value);
  }

  /**
   * Assignment conversion of Java, constants included: an int literal fits a byte if it is small.
   */
  private static Object widen(Class<?> to, Object value) {
    if (value instanceof Boolean) {
      return to == boolean.class ? value : null;
    }
    if (value instanceof Character c) {
      return to == char.class ? value : widen(to, (int) c.charValue());
    }
    if (!(value instanceof Number n) || to == boolean.class) {
      return null;
    }
    boolean whole = n instanceof Integer;
    return switch (to.getName()) {
      case "int" -> whole ? n : null;
      case "long" -> whole || n instanceof Long ? n.longValue() : null;
      case "float" -> n instanceof Double ? null : n.floatValue();
      case "double" -> n.doubleValue();
      case "short" -> whole && n.intValue() == n.shortValue() ? n.shortValue() : null;
      case "byte" -> whole && n.intValue() == n.byteValue() ? n.byteValue() : null;
      case "char" -> whole && n.intValue() == (char) n.intValue() ? (char) n.intValue() : null;
      default -> null;
    };
  }
}
