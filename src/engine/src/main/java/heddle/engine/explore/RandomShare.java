package heddle.engine.explore;

import heddle.engine.program.InputProblem;
import heddle.engine.strategy.RandomWalk;
import heddle.model.report.Answers.Likelihood;
import java.util.function.BooleanSupplier;

/** The share of uniformly random executions that fail in one way. */
final class RandomShare {
  private final Runner runner;
  private final RandomWalk walk;
  private final int most;

  RandomShare(Runner runner, long seed, int most) {
    this.runner = runner;
    this.most = most;
    walk = RandomWalk.uniform(seed);
  }

  /** The share of executions that fail so; null if there was no time for a single execution. */
  Likelihood of(Cause cause, BooleanSupplier goesOn) throws InputProblem {
    int executions = 0;
    int failing = 0;
    while (executions < most && goesOn.getAsBoolean()) {
      executions++;
      walk.begin(executions);
      runner.run(walk);
      failing += runner.failed(cause) ? 1 : 0;
    }
    return executions == 0 ? null : Likelihood.of(failing, executions);
  }
}
