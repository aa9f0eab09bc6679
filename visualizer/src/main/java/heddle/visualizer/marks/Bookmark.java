package heddle.visualizer.marks;

import heddle.model.scenario.Scenario.RecordedSchedule;

/**
 * A note on a step of a recorded schedule.
 *
 * @param recorded the schedule
 * @param step the step
 * @param text the note
 */
public record Bookmark(RecordedSchedule recorded, int step, String text) {
  @Override
  public String toString() {
    return "step " + step + ": " + text;
  }
}
