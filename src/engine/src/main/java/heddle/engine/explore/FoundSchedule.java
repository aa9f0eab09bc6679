package heddle.engine.explore;

import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;
import java.util.List;

/**
 * A way into a failure, or to something else worth a remark.
 *
 * @param kind what goes wrong
 * @param execution the number of the execution that first failed so
 * @param schedule the decisions that lead there
 * @param failure whether it is a failure
 * @param index how many of this kind come before it in that run, failures or not as it is
 * @param neededSwitches which of a failure's switches must come exactly where they do, from 1
 */
public record FoundSchedule(
    FindingKind kind,
    long execution,
    Schedule schedule,
    boolean failure,
    int index,
    List<Integer> neededSwitches) {}
