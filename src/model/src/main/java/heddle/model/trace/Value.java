package heddle.model.trace;

/**
 * A value as seen by the program: a reference to an object of the trace, or anything else as text.
 *
 * @param object the id of the object, or 0 if this is {@code null}, a primitive, a string or boxed
 * @param text how a non-reference is written in Java source ({@code 42}, {@code "a"}, {@code null},
 *     {@code true}); empty for references
 */
public record Value(int object, String text) {
  /** The null reference. */
  public static final Value NULL = new Value(0, "null");

  /** A reference to the object with this id (above 0). */
  public static Value reference(int object) {
    return new Value(object, "");
  }

  /** A value that is written like this in source. */
  public static Value of(String text) {
    return new Value(0, text);
  }

  /** Whether this points to an object of the trace. */
  public boolean isReference() {
    return object > 0;
  }

  /** Whether this is the null reference. */
  public boolean isNull() {
    return object == 0 && text.equals("null");
  }
}
