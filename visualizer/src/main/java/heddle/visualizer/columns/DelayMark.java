package heddle.visualizer.columns;

/**
 * The hatched bar while a thread is held up.
 *
 * @param thread who is held up
 * @param x its lifeline
 * @param top where the bar begins
 * @param bottom where it ends
 * @param reason what it waits for, if no row of its own says so; else empty
 * @param reasonY the middle of the row in which that stands
 */
record DelayMark(int thread, double x, double top, double bottom, String reason, double reasonY) {}
