package heddle.visualizer.operations;

import heddle.visualizer.history.Operation;

/**
 * An operation, or several that are too short to be told apart.
 *
 * @param operation the only one, or the first of several
 * @param last the last step of the last one; of a pending operation the last step of the run
 * @param merged whether there are several
 * @param place its place from 1 in the longest order that explains a part of the results, or 0
 * @param stuck whether it is the one that no order can place
 */
record Bar(Operation operation, int last, boolean merged, int place, boolean stuck) {}
