package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is noticed in a search and is no failure: data races, each pair of instructions once, and
 * ABA that did no harm, each compare-and-set once.
 */
final class Remarks {
  private static final int MOST = 50;

  private final Map<Object, FoundSchedule> found = new LinkedHashMap<>();

  /** The instruction of a compare-and-set. */
  private record Attempt(int site) {}

  /** Notes what is new in a run. */
  void note(List<Problem> problems, long execution, Execution run) {
    if (problems.isEmpty()) {
      return;
    }
    Map<FindingKind, Integer> before = new EnumMap<>(FindingKind.class);
    for (Problem p : problems) {
      boolean counts = !p.failure() || p.kind() == FindingKind.ABA;
      int index = counts ? before.merge(p.kind(), 1, Integer::sum) - 1 : 0;
      if (!p.failure()) {
        Object what =
            p.kind() == FindingKind.ABA ? new Attempt(run.log().site(p.row())) : p.subject();
        if (found.size() < MOST && !found.containsKey(what)) {
          found.put(what, remark(p, execution, index, run));
        }
      }
    }
  }

  private static FoundSchedule remark(Problem p, long execution, int index, Execution run) {
    Schedule schedule = Schedule.of(run.decisions());
    return new FoundSchedule(
        Cause.of(p), execution, schedule, false, index, List.of(), false, null, List.of());
  }

  /** All of them, in the order of their finding. */
  List<FoundSchedule> all() {
    return new ArrayList<>(found.values());
  }
}
