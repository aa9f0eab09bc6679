package heddle.visualizer.columns;

import heddle.visualizer.picture.Fitted;

/**
 * One line of a finding, below the step at which it shows.
 *
 * @param step that step
 * @param y the middle of the row
 * @param line the text
 * @param failure whether the finding makes the run a failure
 * @param future whether it lies ahead of the current step
 */
record FindingMark(int step, double y, Fitted line, boolean failure, boolean future) {}
