package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.program.InputProblem;
import heddle.engine.strategy.Replay;
import heddle.model.schedule.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which switches of a failing run must come exactly where they do: those before which the thread
 * that is left could take one more step, but then the run no longer fails in the same way.
 */
final class NeededSwitches {
  /** Steps of the runs that are made to find out, two for each switch. */
  private static final long STEPS = 1_000_000;

  private final Runner runner;

  NeededSwitches(Runner runner) {
    this.runner = runner;
  }

  /** The numbers of the switches that are needed, from 1, ascending; none if that takes long. */
  List<Integer> of(Candidate failing) throws InputProblem {
    List<Integer> needed = new ArrayList<>();
    if (2L * failing.schedule().switches() * failing.schedule().length() > STEPS) {
      return needed;
    }
    int[] decisions = failing.schedule().decisions();
    int number = 0;
    int before = 0;
    for (int i = 0; i < decisions.length; i++) {
      if (decisions[i] > 0) {
        if (before > 0 && decisions[i] != before) {
          number++;
          if (isNeeded(failing, decisions, i, before)) {
            needed.add(number);
          }
        }
        before = decisions[i];
      }
    }
    return needed;
  }

  private boolean isNeeded(Candidate failing, int[] decisions, int at, int left)
      throws InputProblem {
    Schedule delayed = delayed(decisions, at, left);
    Replay strict = Replay.strict(delayed.prefix(at + 1));
    runner.run(strict);
    if (strict.misfit() >= 0) {
      return false; // The thread is blocked or has ended: the switch comes by itself.
    }
    Problem problem = runner.run(Replay.lenient(delayed));
    return !failing.fails(problem);
  }

  /** The next step of the thread that is left comes before the switch. */
  private static Schedule delayed(int[] decisions, int at, int left) {
    int from = at;
    while (from < decisions.length && decisions[from] != left) {
      from++;
    }
    int to = Math.min(from + 1, decisions.length);
    while (to < decisions.length && decisions[to] < 0) {
      to++;
    }
    int[] moved = from < to ? Arrays.copyOfRange(decisions, from, to) : new int[] {left};
    IntStream begin = IntStream.concat(Arrays.stream(decisions, 0, at), Arrays.stream(moved));
    IntStream rest =
        IntStream.concat(
            Arrays.stream(decisions, at, from), Arrays.stream(decisions, to, decisions.length));
    return Schedule.of(IntStream.concat(begin, rest).toArray());
  }
}
