package heddle.engine.explore;

import heddle.engine.program.InputProblem;
import heddle.engine.strategy.RandomWalk;
import heddle.model.finding.FindingKind;
import heddle.model.report.Answers.Likelihood;
import java.util.function.BooleanSupplier;

/** The share of uniformly random executions that fail in one way. */
final class RandomShare {
  private static final int EXECUTIONS = 2_000;

  private final Runner runner;
  private final RandomWalk walk;

  RandomShare(Runner runner, long seed) {
    this.runner = runner;
    walk = RandomWalk.uniform(seed);
  }

  /** The share of failures of this kind; null if there was no time for a single execution. */
  Likelihood of(FindingKind kind, BooleanSupplier goesOn) throws InputProblem {
    int executions = 0;
    int failing = 0;
    while (executions < EXECUTIONS && goesOn.getAsBoolean()) {
      executions++;
      walk.begin(executions);
      runner.run(walk);
      failing += runner.failed(kind) ? 1 : 0;
    }
    return executions == 0 ? null : Likelihood.of(failing, executions);
  }
}
