package heddle.engine.explore;

import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;

/**
 * A way into a failure.
 *
 * @param kind what goes wrong
 * @param execution the number of the execution that first failed so
 * @param schedule the decisions that lead there
 */
public record FoundSchedule(FindingKind kind, long execution, Schedule schedule) {}
