package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.RandomWalk;
import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.SearchOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Tries random interleavings until one fails or the budget is used up. After the first failure it
 * goes on for a short while, to report the run that is easiest to follow, and simplifies that.
 */
public final class RandomSearch {
  /** Executions made after a failure in the hope of a simpler one. */
  private static final int AFTERMATH = 2_000;

  private final Program program;
  private final SearchOptions options;
  private final RandomWalk walk;
  private final Runner runner;
  private final BooleanSupplier cancelled;
  private final Outcomes outcomes = new Outcomes();
  private final Map<FindingKind, Candidate> failures = new EnumMap<>(FindingKind.class);
  private long stopAt = Long.MAX_VALUE;

  // Written by the carrier, read by whoever reports progress.
  private volatile long executions;
  private volatile long truncated;
  private volatile long steps;
  private volatile int maxSteps;
  private volatile long hidden;

  /** A search with these options, which leave nothing open. */
  public RandomSearch(Program program, SearchOptions options, BooleanSupplier cancelled) {
    this.program = program;
    this.options = options;
    this.cancelled = cancelled;
    walk = new RandomWalk(options.seed());
    runner = new Runner(program, Checks.of(program, options.checks()), options.steps());
  }

  /** Searches; the failures found, simplest schedule each, in the order of their finding. */
  public List<FoundSchedule> search() throws InputProblem {
    long deadline = System.nanoTime() + (long) (options.seconds() * 1e9);
    for (long i = 1; i <= options.executions() && i <= stopAt && !cancelled.getAsBoolean(); i++) {
      one(i);
      if ((i & 63) == 0 && System.nanoTime() > deadline) {
        break;
      }
    }
    Simplifier simplifier = new Simplifier(program, runner);
    List<FoundSchedule> found = new ArrayList<>();
    for (Candidate c :
        failures.values().stream()
            .sorted(Comparator.comparingLong(Candidate::execution))
            .toList()) {
      Candidate simple = simplifier.simplify(c);
      found.add(new FoundSchedule(simple.kind(), simple.execution(), simple.schedule()));
    }
    return found;
  }

  private void one(long number) throws InputProblem {
    walk.begin(number);
    Problem failure = runner.run(walk);
    int length = program.run().steps();
    steps += length;
    hidden += program.run().escapes();
    maxSteps = Math.max(maxSteps, length);
    if (failure == null && runner.truncated()) {
      truncated++;
      return;
    }
    executions++;
    outcomes.count(program.run().log(), program.run().threadCount());
    if (failure != null) {
      failed(Candidate.of(number, failure, program.run()));
    }
  }

  private void failed(Candidate c) {
    Candidate known = failures.get(c.kind());
    if (known == null) {
      failures.put(c.kind(), c);
      if (!options.all()) {
        stopAt = Math.min(stopAt, c.execution() + AFTERMATH);
      }
    } else if (c.simplerThan(known)) {
      failures.put(c.kind(), new Candidate(known.execution(), c.kind(), c.schedule(), c.steps()));
    }
  }

  /** Executions that ended or failed so far; may be read by any thread. */
  public long executions() {
    return executions;
  }

  /** Executions given up at the step limit so far; may be read by any thread. */
  public long truncated() {
    return truncated;
  }

  /** Steps so far; may be read by any thread. */
  public long steps() {
    return steps;
  }

  /** Steps of the longest execution so far; may be read by any thread. */
  public int maxSteps() {
    return maxSteps;
  }

  /** Operations that escaped the scheduler so far; may be read by any thread. */
  public long hidden() {
    return hidden;
  }

  /** How often each result occurred; only for the searching thread. */
  public Map<String, Long> outcomes() {
    return outcomes.counts();
  }
}
