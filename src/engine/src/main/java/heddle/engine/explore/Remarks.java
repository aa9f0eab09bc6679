package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data races of a search that are no failures: each pair of instructions once. */
final class Remarks {
  private static final int MOST = 50;

  private final Map<Object, FoundSchedule> found = new LinkedHashMap<>();

  /** Notes what is new in a run. */
  void note(List<Problem> problems, long execution, Execution run) {
    if (problems.isEmpty()) {
      return;
    }
    int index = 0;
    for (Problem p : problems) {
      if (p.kind() == FindingKind.DATA_RACE && !p.failure()) {
        if (found.size() < MOST && !found.containsKey(p.subject())) {
          Schedule schedule = Schedule.of(run.decisions());
          found.put(
              p.subject(),
              new FoundSchedule(
                  Cause.of(p),
                  execution,
                  schedule,
                  false,
                  index,
                  List.of(),
                  false,
                  null,
                  List.of()));
        }
        index++;
      }
    }
  }

  /** All of them, in the order of their finding. */
  List<FoundSchedule> all() {
    return new ArrayList<>(found.values());
  }
}
