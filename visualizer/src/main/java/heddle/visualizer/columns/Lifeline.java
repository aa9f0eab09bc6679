package heddle.visualizer.columns;

/**
 * The line on which a thread's glyphs stand.
 *
 * @param thread whose
 * @param x where
 * @param top its upper end
 * @param bottom its lower end
 */
record Lifeline(int thread, double x, double top, double bottom) {}
