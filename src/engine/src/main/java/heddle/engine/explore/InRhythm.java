package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Rhythm;
import heddle.model.finding.FindingKind;
import java.util.function.BooleanSupplier;

/** Looks for what goes on for ever: it does so most plainly if threads take turns. */
final class InRhythm {
  /** Executions in a rhythm, and how many steps they may take together. */
  private static final int RHYTHMS = 300;

  private static final long STEPS = 200_000;

  private final Program program;
  private final Runner runner;
  private final Printed printed;

  InRhythm(Program program, Runner runner, Printed printed) {
    this.program = program;
    this.runner = runner;
    this.printed = printed;
  }

  /**
   * The first execution that has no end, or null. It makes no more than were made before.
   *
   * @param after so many executions were made before
   * @param cancelled asked before each execution whether to stop
   */
  Candidate search(long seed, long after, BooleanSupplier cancelled) throws InputProblem {
    Rhythm rhythm = new Rhythm(seed);
    long most = runner.steps() + STEPS;
    long rhythms = Math.min(RHYTHMS, after);
    for (int i = 1; i <= rhythms && runner.steps() < most && !cancelled.getAsBoolean(); i++) {
      rhythm.begin(i);
      Problem failure = runner.run(rhythm);
      printed.take();
      if (failure != null && isEndless(failure.kind())) {
        return Candidate.of(after + i, failure, program.run());
      }
    }
    return null;
  }

  private static boolean isEndless(FindingKind kind) {
    return kind == FindingKind.LIVELOCK || kind == FindingKind.PROGRESS;
  }
}
