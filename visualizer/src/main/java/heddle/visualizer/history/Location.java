package heddle.visualizer.history;

/**
 * A place that holds a value.
 *
 * @param object the id of its owner, 0 for a static field
 * @param field the field's name, {@code [index]} for an array element
 */
public record Location(int object, String field) {}
