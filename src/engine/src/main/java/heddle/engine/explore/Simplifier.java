package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Replay;
import heddle.model.schedule.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a failing schedule easier to follow: it exchanges neighbouring stretches of different
 * threads, so that stretches of one thread join, and drops stretches, as long as the same kind of
 * failure remains. Greedy; the result need not be the simplest there is.
 */
final class Simplifier {
  private static final int ATTEMPTS = 2_000;

  /** Steps of all attempts together, so that long runs do not hold up what was found. */
  private static final long STEPS = 600_000;

  private final Program program;
  private final Runner runner;
  private int attempts;
  private long begun;

  Simplifier(Program program, Runner runner) {
    this.program = program;
    this.runner = runner;
  }

  Candidate simplify(Candidate failing) throws InputProblem {
    Candidate best = failing;
    boolean better = true;
    begun = runner.steps();
    while (better && goesOn()) {
      better = false;
      List<int[]> stretches = stretches(best.schedule());
      for (int i = 0; i < stretches.size() && !better && goesOn(); i++) {
        for (Schedule proposal : proposals(stretches, i)) {
          Candidate tried = attempt(best, proposal);
          if (tried != null) {
            best = tried;
            better = true;
            break;
          }
        }
      }
    }
    return best;
  }

  private boolean goesOn() {
    return attempts < ATTEMPTS && runner.steps() - begun < STEPS;
  }

  private Candidate attempt(Candidate best, Schedule proposal) throws InputProblem {
    attempts++;
    Problem problem = runner.run(Replay.lenient(proposal));
    if (!best.fails(problem)) {
      return null;
    }
    Candidate tried = Candidate.of(best.execution(), problem, program.run());
    return tried.simplerThan(best) ? tried : null;
  }

  /** Runs of equal decisions; an alternative belongs to the thread that chose it. */
  private static List<int[]> stretches(Schedule schedule) {
    List<int[]> stretches = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= schedule.length(); i++) {
      if (i == schedule.length() || schedule.get(i) > 0 && schedule.get(i) != schedule.get(start)) {
        stretches.add(Arrays.copyOfRange(schedule.decisions(), start, i));
        start = i;
      }
    }
    return stretches;
  }

  /** Without stretch i; with it after, or before, its neighbour; with part of it moved on. */
  private static List<Schedule> proposals(List<int[]> stretches, int i) {
    List<Schedule> proposals = new ArrayList<>();
    if (i + 1 < stretches.size()) {
      List<int[]> swapped = new ArrayList<>(stretches);
      swapped.set(i, stretches.get(i + 1));
      swapped.set(i + 1, stretches.get(i));
      proposals.add(join(swapped));
    }
    List<int[]> without = new ArrayList<>(stretches);
    without.remove(i);
    proposals.add(join(without));
    List<int[]> delayed = new ArrayList<>(without);
    delayed.add(stretches.get(i));
    proposals.add(join(delayed));
    return proposals;
  }

  private static Schedule join(List<int[]> stretches) {
    return Schedule.of(stretches.stream().flatMapToInt(Arrays::stream).toArray());
  }
}
