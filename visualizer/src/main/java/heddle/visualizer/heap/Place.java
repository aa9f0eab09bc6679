package heddle.visualizer.heap;

/**
 * Where an object stands.
 *
 * @param shared whether it can be reached from the object under study; otherwise it stands in the
 *     strip of detached objects
 * @param row from the top of the structure or of the strip
 * @param column in the strip from the left, where -1 stands below the fields of the object under
 *     study; in the structure from the column that was used first, which is 0: what is put to the
 *     left of it has a negative one
 */
record Place(boolean shared, int row, int column) {}
