package heddle.model.trace;

/**
 * A node came back into the structure after it had left it.
 *
 * @param object the node's id
 * @param number how often it has been in the structure, 2 at the first re-use
 */
public record Incarnation(int object, int number) {}
