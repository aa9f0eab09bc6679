package heddle.visualizer.columns;

/**
 * The bracket round the steps of one operation.
 *
 * @param thread whose operation
 * @param x the upright line
 * @param top its upper end
 * @param bottom its lower end
 * @param ended whether the operation ends within the run
 * @param labelY the middle of the first row, where call and result stand
 * @param label call and result
 * @param future whether all of it lies ahead of the current step
 */
record BracketMark(
    int thread,
    double x,
    double top,
    double bottom,
    boolean ended,
    double labelY,
    String label,
    boolean future) {}
