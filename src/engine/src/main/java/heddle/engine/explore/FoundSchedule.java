package heddle.engine.explore;

import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A way into a failure, or to something else worth a remark.
 *
 * @param cause what goes wrong
 * @param execution the number of the execution that first failed so
 * @param schedule the decisions that lead there
 * @param failure whether it is a failure
 * @param index how many of this kind come before it in that run, failures or not as it is; of ABA
 *     that is no failure how many of any
 * @param neededSwitches which of a failure's switches must come exactly where they do, from 1
 * @param least whether all schedules with fewer preemptions were tried, and none fails so
 * @param fewer what fails in the same way with fewer calls, or null if all are needed or nobody
 *     tried
 * @param also other kinds of failures that this run shows too, or whose runs show this one
 */
public record FoundSchedule(
    Cause cause,
    long execution,
    Schedule schedule,
    boolean failure,
    int index,
    List<Integer> neededSwitches,
    boolean least,
    Fewer fewer,
    List<FindingKind> also) {

  /**
   * A way into the same failure with fewer calls of the scenario's threads.
   *
   * @param leftOut the numbers of the calls that are left out, from 0 in the order of the threads
   * @param schedule the decisions that lead there without these calls
   * @param neededSwitches which of its switches must come exactly where they do, from 1
   */
  public record Fewer(
      SortedSet<Integer> leftOut, Schedule schedule, List<Integer> neededSwitches) {}

  /** What goes wrong. */
  public FindingKind kind() {
    return cause.kind();
  }

  /** The same way, on which something else goes wrong as well. */
  FoundSchedule withAlso(FindingKind other) {
    if (other == kind() || also.contains(other)) {
      return this;
    }
    List<FindingKind> more = new ArrayList<>(also);
    more.add(other);
    return new FoundSchedule(
        cause, execution, schedule, failure, index, neededSwitches, least, fewer, more);
  }
}
