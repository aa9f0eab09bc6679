package heddle.model.scenario;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Values written as Java literals: {@code 3}, {@code 3L}, {@code 'c'}, {@code "a\n"}, ... */
public final class Literals {
  private static final Pattern WHOLE =
      Pattern.compile("-?(0[xX][0-9a-fA-F_]+|0[bB][01_]+|0|[1-9][0-9_]*)[lL]?");
  private static final Pattern FRACTION =
      Pattern.compile(
          "-?(([0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?[fFdD]?"
              + "|[0-9][0-9_]*([eE][-+]?[0-9]+[fFdD]?|[fFdD]))");

  private static final Map<String, Object> NAMED =
      Map.of(
          "true", true,
          "false", false,
          "Double.NaN", Double.NaN,
          "Double.POSITIVE_INFINITY", Double.POSITIVE_INFINITY,
          "Double.NEGATIVE_INFINITY", Double.NEGATIVE_INFINITY,
          "Float.NaN", Float.NaN,
          "Float.POSITIVE_INFINITY", Float.POSITIVE_INFINITY,
          "Float.NEGATIVE_INFINITY", Float.NEGATIVE_INFINITY);

  private Literals() {}

  /**
   * The value of a literal: an {@code Integer}, {@code Long}, {@code Double}, {@code Float}, {@code
   * Boolean}, {@code Character} or {@code String}, or {@code null}.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with the literal
   */
  public static Object parse(String literal) {
    String text = literal.strip();
    if (text.equals("null")) {
      return null;
    } else if (NAMED.containsKey(text)) {
      return NAMED.get(text);
    } else if (text.startsWith("\"")) {
      return string(text);
    } else if (text.startsWith("'")) {
      return character(text);
    } else if (WHOLE.matcher(text).matches()) {
      return whole(text);
    } else if (FRACTION.matcher(text).matches()) {
      return fraction(text.replace("_", ""));
    }
    throw new IllegalArgumentException(
        text.isEmpty()
            ? "a value is missing"
            : text
                + " is no Java literal; write a number, true, false, null, 'c' or a string in"
                + " double quotes");
  }

  /**
   * How a value is written in Java, so that {@link #parse} gives it back.
   *
   * @throws IllegalArgumentException if it is none that has a literal
   */
  public static String write(Object value) {
    return switch (value) {
      case null -> "null";
      case String s -> Escapes.write(s, '"');
      case Character c -> Escapes.write(c.toString(), '\'');
      case Long l -> l + "L";
      case Double d -> Double.isFinite(d) ? d.toString() : named(d, "Double.");
      case Float f -> Float.isFinite(f) ? f + "f" : named(f, "Float.");
      case Integer i -> i.toString();
      case Boolean b -> b.toString();
      case Byte b -> b.toString();
      case Short s -> s.toString();
      default ->
          throw new IllegalArgumentException("no literal is a " + value.getClass().getName());
    };
  }

  private static String named(Number value, String prefix) {
    double d = value.doubleValue();
    return prefix + (Double.isNaN(d) ? "NaN" : d > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
  }

  private static Object whole(String text) {
    boolean isLong = text.endsWith("l") || text.endsWith("L");
    String digits = text.replace("_", "").replaceAll("[lL]$", "");
    boolean negative = digits.startsWith("-");
    String magnitude = negative ? digits.substring(1) : digits;
    int radix = magnitude.matches("0[xX].+") ? 16 : magnitude.matches("0[bB].+") ? 2 : 10;
    try {
      return radix == 10
          ? decimal(digits, isLong)
          : negate(negative, bits(magnitude.substring(2), radix, isLong), isLong);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          text
              + " does not fit into "
              + (isLong ? "a long" : "an int; write a long as " + text + "L"),
          e);
    }
  }

  private static Number decimal(String digits, boolean isLong) {
    if (isLong) {
      return Long.valueOf(digits);
    }
    return Integer.valueOf(digits);
  }

  private static Number bits(String digits, int radix, boolean isLong) {
    if (isLong) {
      return Long.parseUnsignedLong(digits, radix);
    }
    return Integer.parseUnsignedInt(digits, radix);
  }

  private static Number negate(boolean negative, Number value, boolean isLong) {
    if (!negative) {
      return value;
    } else if (isLong) {
      return -value.longValue();
    }
    return -value.intValue();
  }

  private static Object fraction(String text) {
    Function<String, Number> read =
        text.endsWith("f") || text.endsWith("F") ? Float::valueOf : Double::valueOf;
    Number value = read.apply(text);
    if (Double.isInfinite(value.doubleValue())) {
      throw new IllegalArgumentException(
          text + " does not fit into a " + (value instanceof Float ? "float" : "double"));
    }
    return value;
  }

  private static String string(String text) {
    StringBuilder value = new StringBuilder();
    int end = Escapes.read(text, value);
    if (end == text.length()) {
      throw new IllegalArgumentException("the string " + text + " lacks its closing double quote");
    } else if (end != text.length() - 1) {
      throw new IllegalArgumentException(
          "after the string " + text.substring(0, end + 1) + " stands " + text.substring(end + 1));
    }
    return value.toString();
  }

  private static Character character(String text) {
    StringBuilder value = new StringBuilder();
    if (Escapes.read(text, value) != text.length() - 1 || value.length() != 1) {
      throw new IllegalArgumentException(text + " is no character, such as 'c' or '\\n'");
    }
    return value.charAt(0);
  }
}
