package heddle.engine.explore;

import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Answers;
import java.util.function.BooleanSupplier;

/**
 * Finds out what else can be said of a failure, by more executions: random ones, and such that
 * follow the failing one for a while. What ends them is how much they do, counted in steps, so that
 * the answers are the same on any machine; the limit of time is for programs that stand still.
 */
public final class Answering {
  /** For random executions, and again for those that follow the failing one. */
  private static final int STEPS = 200_000;

  /** Random executions, of which a quick answer makes a tenth. */
  private static final int RANDOM = 2_000;

  private static final int QUICKER = 10;

  private final Program program;
  private final Runner runner;
  private final long seed;
  private final boolean quick;
  private final Printed printed;
  private final BooleanSupplier cancelled;

  /**
   * Answers about a program's failures.
   *
   * @param options those of the search that found them
   * @param printed what the program prints
   * @param cancelled asked before each execution whether to stop
   */
  public Answering(
      Program program, SearchOptions options, Printed printed, BooleanSupplier cancelled) {
    this.program = program;
    this.printed = printed;
    this.cancelled = cancelled;
    seed = options.seed();
    quick = options.answers().equals("fast");
    Checks checks = Checks.of(program, options.checks(), options.steps());
    runner = new Runner(program, checks, options.steps(), printed);
  }

  /**
   * What can be known of a failure, with {@code fast} answers in a tenth of the steps, within so
   * many seconds, or null if it is nothing.
   */
  public Answers about(FoundSchedule failure, double seconds) {
    long began = System.nanoTime();
    try {
      Answers.Likelihood likelihood =
          new RandomShare(runner, seed, quick ? RANDOM / QUICKER : RANDOM)
              .of(failure.cause(), within(began + (long) (seconds * 5e8)));
      if (likelihood == null) {
        return null;
      }
      NearestPassing nearest = new NearestPassing(program, runner, failure.schedule(), seed);
      nearest.search(within(began + (long) (seconds * 1e9)));
      return new Answers(likelihood, nearest.passing(), nearest.tries());
    } catch (InputProblem e) {
      // An execution led to what cannot be controlled: the failure stands, and no more is said.
      return null;
    }
  }

  private BooleanSupplier within(long deadline) {
    long last = runner.work() + (quick ? STEPS / QUICKER : STEPS);
    return () -> {
      printed.startAnew();
      return runner.work() < last && System.nanoTime() - deadline < 0 && !cancelled.getAsBoolean();
    };
  }
}
