package heddle.visualizer.columns;

/**
 * The bar along a lifeline while a thread has a lock.
 *
 * @param thread who has it
 * @param pattern the lock's number, which says how the bar is broken
 * @param x the middle of the bar
 * @param top where it begins
 * @param bottom where it ends
 */
record HoldingMark(int thread, int pattern, double x, double top, double bottom) {}
