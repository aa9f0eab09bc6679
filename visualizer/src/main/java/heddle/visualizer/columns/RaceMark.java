package heddle.visualizer.columns;

/**
 * Two accesses that nothing orders.
 *
 * @param from the earlier one's step
 * @param to the later one's step
 * @param failure whether that makes the run a failure
 * @param future whether the later one lies ahead of the current step
 */
record RaceMark(int from, int to, boolean failure, boolean future) {}
