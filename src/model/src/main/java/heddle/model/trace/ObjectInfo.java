package heddle.model.trace;

/**
 * An object that the trace speaks of.
 *
 * @param id its number, from 1, in order of first appearance
 * @param type the binary name of its class
 * @param label how it is called: a letter for nodes ({@code A}), the path from the scenario's
 *     object for what hangs on it from the beginning ({@code forks[0]}), else {@code Type#n}
 * @param node whether it is a link of a data structure, so that re-use counts as an incarnation
 * @param lock whether threads can block on it
 */
public record ObjectInfo(int id, String type, String label, boolean node, boolean lock) {}
