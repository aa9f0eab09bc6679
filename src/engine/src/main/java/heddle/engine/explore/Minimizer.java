package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.FewPreemptions;
import heddle.engine.strategy.Replay;

/**
 * Looks for the run with the fewest preemptions, then the fewest switches, then the fewest steps
 * that fails as a known one does, by trying all with few preemptions in growing order. The bound is
 * one of executions and steps, so that the result is the same everywhere; time counts only where a
 * single execution takes long, as one that hangs does.
 */
final class Minimizer {
  private static final int EXECUTIONS = 4_000;
  private static final long STEPS = 400_000;
  private static final long NANOS = 2_000_000_000;

  private final Program program;
  private final Runner runner;
  private boolean least;

  Minimizer(Program program, Runner runner) {
    this.program = program;
    this.runner = runner;
  }

  Candidate minimize(Candidate failing) throws InputProblem {
    Candidate best = failing;
    int fewest = preemptions(failing);
    FewPreemptions search = new FewPreemptions(fewest);
    int executions = 0;
    long steps = 0;
    long began = System.nanoTime();
    do {
      boolean fewer = search.bound() < fewest;
      int mostSwitches = fewer ? Integer.MAX_VALUE : best.schedule().switches();
      search.begin();
      Candidate tried = attempt(best, new FewestSwitches(search, mostSwitches));
      if (tried != null && (fewer || tried.simplerThan(best))) {
        best = tried;
        fewest = search.bound();
      }
      executions++;
      steps += program.run().steps();
    } while (executions < EXECUTIONS
        && steps < STEPS
        && System.nanoTime() - began < NANOS
        && !search.strayed()
        && search.finished()
        && search.bound() <= fewest);
    least = search.bound() >= fewest && !search.strayed();
    return best;
  }

  /** Whether everything with fewer preemptions than the last result has been tried. */
  boolean least() {
    return least;
  }

  private int preemptions(Candidate failing) throws InputProblem {
    FewestSwitches counted =
        new FewestSwitches(Replay.lenient(failing.schedule()), Integer.MAX_VALUE);
    runner.run(counted);
    return counted.preemptions();
  }

  private Candidate attempt(Candidate best, FewestSwitches strategy) throws InputProblem {
    Problem problem = runner.run(strategy);
    return strategy.abandoned() || !best.fails(problem)
        ? null
        : Candidate.of(best.execution(), problem, program.run());
  }
}
