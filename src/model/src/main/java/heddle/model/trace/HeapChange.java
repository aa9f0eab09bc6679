package heddle.model.trace;

/**
 * A field or array element that has another value than one step before, or is seen first.
 *
 * @param object the owner's id, 0 for a static field
 * @param field the field's name, {@code [index]} for an array element, {@code Class.field} if
 *     static
 * @param value its value now
 */
public record HeapChange(int object, String field, Value value) {}
