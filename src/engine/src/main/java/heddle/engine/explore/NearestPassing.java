package heddle.engine.explore;

import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Departure;
import heddle.engine.strategy.RandomWalk;
import heddle.engine.strategy.Replay;
import heddle.engine.strategy.Strategy;
import heddle.model.report.Answers.Passing;
import heddle.model.schedule.Schedule;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Looks for the run without a failure that has the longest beginning in common with a failing one.
 * Where they part is the last choice that could have saved it, as far as the tries tell.
 *
 * <p>If a beginning can be continued well, so can every shorter one. So it halves the schedule
 * first, which finds a passing run fast, and then departs from every decision from the end
 * backwards, in each possible way.
 */
final class NearestPassing {
  /** Continuations at random after each departure. */
  private static final int CONTINUATIONS = 8;

  private final Program program;
  private final Runner runner;
  private final Schedule failing;
  private final RandomWalk walk;
  private Passing best;
  private int common = -1;

  /** How many tries went along with the failing run for so many decisions and did not pass. */
  private final int[] failed;

  private long number;

  NearestPassing(Program program, Runner runner, Schedule failing, long seed) {
    this.program = program;
    this.runner = runner;
    this.failing = failing;
    walk = RandomWalk.uniform(seed);
    failed = new int[failing.length() + 1];
  }

  /** Tries until all that is to be tried has been, or it may go on no longer. */
  void search(BooleanSupplier goesOn) throws InputProblem {
    int hopeless = failing.length();
    while (hopeless - common > 1 && goesOn.getAsBoolean()) {
      int at = (common + hopeless) >>> 1;
      if (!departsWell(at, goesOn)) {
        hopeless = at;
      }
    }
    for (int at = failing.length() - 1; at > common && goesOn.getAsBoolean(); at--) {
      departsWell(at, goesOn);
    }
  }

  /** Whether a run that departs at this decision passes; all other ways to go are tried. */
  private boolean departsWell(int at, BooleanSupplier goesOn) throws InputProblem {
    int others = 1;
    for (int which = 0; which < others; which++) {
      for (int i = 0; i <= CONTINUATIONS && goesOn.getAsBoolean(); i++) {
        Departure departure = new Departure(failing, at, which, continuation(i, at));
        if (passes(departure, at)) {
          return true;
        }
        others = departure.others();
        if (others == 0) {
          return false;
        }
      }
    }
    return false;
  }

  /** The rest of the failing schedule as far as it fits; after that at random. */
  private Strategy continuation(int which, int at) {
    if (which == 0) {
      int[] rest = Arrays.copyOfRange(failing.decisions(), at, failing.length());
      return Replay.lenient(Schedule.of(rest));
    }
    walk.begin(++number);
    return walk;
  }

  private boolean passes(Departure departure, int at) throws InputProblem {
    boolean fails = runner.run(departure) != null;
    if (departure.others() == 0) {
      return false;
    }
    if (fails || runner.truncated() || program.run().ending() != null) {
      failed[at]++;
      return false;
    }
    common = at;
    best = passing(Schedule.of(program.run().decisions()));
    return true;
  }

  private Passing passing(Schedule passing) {
    int step = 0;
    for (int i = 0; i <= common; i++) {
      step += failing.get(i) > 0 ? 1 : 0;
    }
    int usual = failing.get(common);
    // That a rare event did not happen is no decision of the schedule, which may be at its end.
    boolean nothing = usual < 0 && (common >= passing.length() || passing.get(common) > 0);
    String instead = nothing ? "~1" : name(passing.get(common));
    return new Passing(passing.toString(), common, step, instead, name(usual));
  }

  private String name(int decision) {
    return decision < 0 ? "~" + -decision : program.run().thread(decision).thread.getName();
  }

  /** The passing run, or null if none was found. */
  Passing passing() {
    return best;
  }

  /** How many tries went along for longer, and did not pass. */
  int tries() {
    return Arrays.stream(failed, common + 1, failed.length).sum();
  }
}
