package heddle.visualizer.columns;

import heddle.visualizer.history.Switch;

/**
 * The line from the last glyph of one thread to the first of the next.
 *
 * @param fromX the old thread's lifeline
 * @param fromY below its glyph
 * @param bendY where the line runs across
 * @param toX the new thread's lifeline
 * @param toY above its glyph
 * @param to the new thread, whose colour it has unless the switch was forced
 * @param reason how heavy it is
 * @param number its number if it is a preemption, else 0
 * @param step the new thread's first step
 * @param future whether it lies ahead of the current step
 */
record Jog(
    double fromX,
    double fromY,
    double bendY,
    double toX,
    double toY,
    int to,
    Switch.Reason reason,
    int number,
    int step,
    boolean future) {

  /** How thick the line is. */
  double weight() {
    return switch (reason) {
      case FORCED -> 1;
      case BETWEEN_OPERATIONS -> 1.5;
      case PREEMPTION -> 2.5;
    };
  }

  /** Where its number stands: left of the lifeline that is farther right, where no text is. */
  double numberX() {
    return Math.max(fromX, toX) - 30;
  }
}
