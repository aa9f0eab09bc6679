package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.execution.Ending;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Strategy;
import java.util.List;

/** Makes whole runs of a program and judges them. */
final class Runner {
  /** To load the classes of a program takes as long as so many steps. */
  private static final int LOADING = 2_000;

  /** To see that a loop without steps does not end takes as long as so many steps. */
  private static final int LOOPING = 10_000;

  private final Program program;
  private final Checks checks;
  private final int maxSteps;
  private List<Problem> problems = List.of();
  private final Siblings siblings;
  private boolean awaits;
  private long steps;
  private long more;

  Runner(Program program, Checks checks, int maxSteps, Printed printed) {
    this.program = program;
    this.checks = checks;
    this.maxSteps = maxSteps;
    siblings = new Siblings(program, this, printed);
  }

  /**
   * Makes one run and judges it, in the light of other runs where it takes these.
   *
   * @return the first failure in it, or null
   */
  Problem run(Strategy strategy) throws InputProblem {
    Problem failure = explore(strategy);
    if (failure == null || !siblings.matter(problems)) {
      return failure;
    }
    problems = siblings.judged(problems);
    return Checks.firstFailure(problems);
  }

  /** Makes one run; the first failure in it, or null: an ABA may turn out to have done no harm. */
  Problem explore(Strategy strategy) throws InputProblem {
    return explore(strategy, 0);
  }

  /** Makes one run in which the compare-and-set of this step loses. */
  Problem explore(Strategy strategy, int refusedStep) throws InputProblem {
    program.start(strategy, maxSteps);
    program.run().refuse(refusedStep);
    more += program.isLoadedAnew() ? LOADING : 0;
    program.run().go();
    more += program.run().ending() == Ending.HANG ? LOOPING : 0;
    awaits =
        program.run().ending() == null && (program.run().awaits() || program.run().cutsLoops());
    if (awaits) {
      steps += program.run().steps();
      problems = List.of();
      return null;
    }
    if (program.run().over() && program.shutsDown()) {
      program.run().go();
    }
    program.finish();
    program.failIfRefused();
    steps += program.run().steps();
    problems = checks.examine(program, 0);
    return problems.isEmpty() ? null : Checks.firstFailure(problems);
  }

  /**
   * Whether the last run came to its end with threads that only look, as others of its kind show
   * what they come to see: it is not judged.
   */
  boolean awaits() {
    return awaits;
  }

  /** All that was noticed in the last run, failures or not. */
  List<Problem> problems() {
    return problems;
  }

  /** How many steps all runs so far have made. */
  long steps() {
    return steps;
  }

  /** What all runs so far have taken, in steps: also to load classes, and to loop in vain. */
  long work() {
    return steps + more;
  }

  /** Whether the last run failed in this way, among others perhaps. */
  boolean failed(Cause cause) {
    return problems.stream().anyMatch(p -> p.failure() && Cause.of(p).equals(cause));
  }

  /** Whether the last run was given up: at the step limit, or because it led where no run can. */
  boolean truncated() {
    Ending ending = program.run().ending();
    return ending == Ending.STEP_LIMIT || ending == Ending.PINNED;
  }
}
