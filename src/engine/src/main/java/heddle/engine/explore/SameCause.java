package heddle.engine.explore;

import heddle.engine.program.InputProblem;
import heddle.engine.strategy.Replay;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds failures that have the same cause: of different kinds, where the shortest run into one
 * shows the other as well. They are one finding, that which was found first.
 */
final class SameCause {
  private final Runner runner;

  SameCause(Runner runner) {
    this.runner = runner;
  }

  /** The findings in their order, each cause once. */
  List<FoundSchedule> merged(List<FoundSchedule> found) throws InputProblem {
    List<FoundSchedule> merged = new ArrayList<>();
    for (FoundSchedule f : found) {
      int same = found.size() > 1 ? indexOfSame(merged, f) : -1;
      if (same >= 0) {
        merged.set(same, merged.get(same).withAlso(f.kind()));
      } else {
        merged.add(f);
      }
    }
    return merged;
  }

  private int indexOfSame(List<FoundSchedule> merged, FoundSchedule f) throws InputProblem {
    for (int i = 0; i < merged.size(); i++) {
      FoundSchedule known = merged.get(i);
      if (known.kind() != f.kind() && !isSpin(known) && !isSpin(f)) {
        if (shows(known, f) || shows(f, known)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The run into a livelock is as long as runs may be, and shows nothing else. */
  private static boolean isSpin(FoundSchedule f) {
    return Simplest.LONG_RUNS.contains(f.kind());
  }

  /** Whether the shortest run into one failure shows another one. */
  private boolean shows(FoundSchedule one, FoundSchedule other) throws InputProblem {
    runner.run(Replay.lenient(one.schedule()));
    return runner.failed(other.cause());
  }
}
