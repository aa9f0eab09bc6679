package heddle.visualizer.columns;

import heddle.visualizer.history.Glyph;

/**
 * One step on display.
 *
 * @param step its number
 * @param thread who took it; 0 for the preparation and the final calls
 * @param y the middle of its row
 * @param glyph its sign
 * @param text its text, uncut
 * @param current whether it is the current step
 * @param future whether it lies ahead of the current step
 * @param failing whether a failure was found at it
 * @param ends whether the thread ends with it
 */
record RowMark(
    int step,
    int thread,
    double y,
    Glyph glyph,
    String text,
    boolean current,
    boolean future,
    boolean failing,
    boolean ends) {}
