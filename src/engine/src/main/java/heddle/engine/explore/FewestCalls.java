package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.FewPreemptions;
import heddle.engine.strategy.RandomWalk;
import heddle.engine.strategy.Replay;
import heddle.engine.strategy.Strategy;
import heddle.model.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Leaves out threads of a scenario, and then single calls, as long as what is left can fail in the
 * same way (Zeller, Hildebrandt, "Simplifying and isolating failure-inducing input", TSE 2002, with
 * threads and calls as the parts): in the end no thread and no call can be left out alone, as far
 * as the tries tell.
 *
 * <p>Where the whole scenario has runs that pass, what is left must have some too: a thread that
 * waits for ever because nobody is left who could wake it is another failure.
 */
final class FewestCalls {
  /** Executions that are tried for each part that may be left out. */
  private static final int TRIES = 400;

  private static final int PREEMPTIONS = 3;

  /** Executions among which one that passes is looked for. */
  private static final int PASSING = 60;

  /** Steps of all tries together. */
  private static final long STEPS = 500_000;

  private final Program program;
  private final Runner runner;
  private final List<Integer> callsOfThreads;
  private long begun;
  private boolean mustPass;

  FewestCalls(Program program, Runner runner) {
    this.program = program;
    this.runner = runner;
    callsOfThreads = program.scenario().threads().values().stream().map(List::size).toList();
  }

  /**
   * What is left.
   *
   * @param leftOut the numbers of the calls that are not needed, from 0 in the order of the threads
   * @param failing how the rest fails
   */
  record Left(SortedSet<Integer> leftOut, Candidate failing) {}

  /**
   * Leaves out what it can; on return the program leaves out that. Null if that is nothing.
   *
   * @param failing how the whole scenario fails
   */
  Left minimize(Candidate failing) throws InputProblem {
    int calls = callsOfThreads.stream().mapToInt(Integer::intValue).sum();
    if (calls < 2) {
      return null;
    }
    begun = runner.steps();
    mustPass = passes(failing);
    Left best = new Left(new TreeSet<>(), failing);
    for (int t = callsOfThreads.size() - 1; t >= 0; t--) {
      best = without(best, callsOf(t));
    }
    int leftOut;
    do {
      leftOut = best.leftOut().size();
      for (int call = calls - 1; call >= 0; call--) {
        best = without(best, Set.of(call));
      }
    } while (best.leftOut().size() > leftOut);
    program.leaveOut(best.leftOut());
    return best.leftOut().isEmpty() ? null : best;
  }

  private Set<Integer> callsOf(int thread) {
    int first = callsOfThreads.subList(0, thread).stream().mapToInt(Integer::intValue).sum();
    Set<Integer> calls = new TreeSet<>();
    for (int i = 0; i < callsOfThreads.get(thread); i++) {
      calls.add(first + i);
    }
    return calls;
  }

  /** Without these calls as well, if that fails too. */
  private Left without(Left best, Set<Integer> calls) throws InputProblem {
    SortedSet<Integer> more = new TreeSet<>(best.leftOut());
    if (!more.addAll(calls) || !goesOn() || threadsLeft(more) == 0) {
      return best;
    }
    program.leaveOut(more);
    Candidate found = failing(best, more);
    return found != null && (!mustPass || passes(found)) ? new Left(more, found) : best;
  }

  private boolean goesOn() {
    return runner.steps() - begun < STEPS;
  }

  private Candidate failing(Left best, SortedSet<Integer> leftOut) throws InputProblem {
    Schedule schedule = renumbered(best, leftOut);
    Candidate found = attempt(best.failing(), Replay.lenient(schedule));
    FewPreemptions all = new FewPreemptions(PREEMPTIONS);
    boolean more = true;
    for (int i = 0; i < TRIES && found == null && more && goesOn(); i++) {
      all.begin();
      found = attempt(best.failing(), all);
      more = !all.strayed() && all.finished();
    }
    return found;
  }

  private Candidate attempt(Candidate failing, Strategy strategy) throws InputProblem {
    Problem problem = runner.run(strategy);
    return failing.fails(problem)
        ? Candidate.of(failing.execution(), problem, program.run())
        : null;
  }

  /** Whether there are runs that do not fail so, without rare events to help them. */
  private boolean passes(Candidate failing) throws InputProblem {
    RandomWalk walk = new RandomWalk(1);
    for (int i = 1; i <= PASSING; i++) {
      walk.begin(i);
      if (!failing.fails(runner.run(usual(walk))) && !runner.truncated()) {
        return true;
      }
    }
    return false;
  }

  private static Strategy usual(Strategy strategy) {
    return new Strategy() {
      @Override
      public int next(int[] enabled, int count, int current) {
        return strategy.next(enabled, count, current);
      }

      @Override
      public int alternative(Alternatives kind, int count) {
        return kind.rare() ? 0 : strategy.alternative(kind, count);
      }
    };
  }

  private int threadsLeft(SortedSet<Integer> leftOut) {
    return (int) Arrays.stream(numbers(leftOut)).filter(n -> n > 0).count();
  }

  /** The number of each thread of the scenario if these calls are left out, 0 if it is left out. */
  private int[] numbers(SortedSet<Integer> leftOut) {
    int[] numbers = new int[callsOfThreads.size()];
    int next = 1;
    for (int t = 0; t < numbers.length; t++) {
      Set<Integer> calls = callsOf(t);
      numbers[t] = calls.isEmpty() || !leftOut.containsAll(calls) ? next++ : 0;
    }
    return numbers;
  }

  /** The schedule of what was left before, of those who are left now. */
  private Schedule renumbered(Left before, SortedSet<Integer> leftOut) {
    int[] then = numbers(before.leftOut());
    int[] now = numbers(leftOut);
    int named = (int) Arrays.stream(then).filter(n -> n > 0).count();
    int stillNamed = threadsLeft(leftOut);
    int[] decisions = before.failing().schedule().decisions();
    int[] renumbered = new int[decisions.length];
    int n = 0;
    boolean kept = true;
    for (int d : decisions) {
      int number = d > named ? d - named + stillNamed : d;
      for (int t = 0; t < then.length && d > 0; t++) {
        number = then[t] == d ? now[t] : number;
      }
      kept = d > 0 ? number > 0 : kept;
      if (kept) {
        renumbered[n++] = number;
      }
    }
    return Schedule.of(Arrays.copyOf(renumbered, n));
  }
}
