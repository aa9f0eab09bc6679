package heddle.engine.trace;

import heddle.engine.execution.LongText;
import heddle.model.trace.Value;

/** Values that are shown as text, not as objects: null, primitives, strings, boxed ones, enums. */
public final class ValueText {
  private ValueText() {}

  /** The text of such a value, or null if it is an object to be named. */
  public static String of(Object value) {
    return switch (value) {
      case null -> "null";
      case String s -> '"' + LongText.shortened(s) + '"';
      case Character c -> "'" + c + "'";
      case Number n when n.getClass().getPackageName().equals("java.lang") -> n.toString();
      case Boolean b -> b.toString();
      case Enum<?> e -> e.name();
      case Class<?> c -> TypeName.simple(c) + ".class";
      case Thread t -> t.getName();
      default -> null;
    };
  }

  /** The text of any value; an object is called by its class. */
  public static String orType(Object value) {
    String text = of(value);
    return text == null ? "a " + TypeName.simple(value.getClass()) : text;
  }

  /** A primitive of this type letter from its raw bits. */
  public static Value ofBits(char type, long bits) {
    return Value.of(
        switch (type) {
          case 'Z' -> bits != 0 ? "true" : "false";
          case 'C' -> "'" + (char) bits + "'";
          case 'F' -> Float.toString(Float.intBitsToFloat((int) bits));
          case 'D' -> Double.toString(Double.longBitsToDouble(bits));
          default -> Long.toString(bits);
        });
  }
}
