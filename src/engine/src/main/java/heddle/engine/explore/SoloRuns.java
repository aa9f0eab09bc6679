package heddle.engine.explore;

import heddle.engine.check.Operations;
import heddle.engine.check.Operations.Span;
import heddle.engine.check.Repetition;
import heddle.engine.check.Rounds;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.explore.Situations.Situation;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.model.finding.FindingKind;
import heddle.model.report.Progress;
import heddle.model.scenario.Judging;
import heddle.model.schedule.Schedule;
import java.util.Arrays;

/**
 * Which progress the operations of a program make: watches the executions of a search, and then
 * lets each thread run alone from the states that these went through, as if all others had been
 * stopped there for good.
 */
final class SoloRuns {
  private static final int FIRST = 256;
  private static final int ONE_IN = 32;

  private final Program program;
  private final boolean claimed;
  private final Situations situations;
  private long seen;
  private int worstSteps;
  private String worst = "";
  private int rounds;
  private long soloRuns;
  private long undecided;
  private Candidate blocked;

  SoloRuns(Program program) {
    this.program = program;
    claimed = !program.scenario().judging().progress().isEmpty();
    situations = new Situations(program.scenario().threads().size(), claimed ? 8_000 : 250);
  }

  /** Whether it makes sense: there are threads of the scenario that could stop each other. */
  static boolean apply(Program program) {
    return program.scenario().threads().size() > 1;
  }

  /** An execution has ended. */
  void note(Execution run) {
    if (seen++ >= FIRST && !claimed && seen % ONE_IN != 0) {
      return;
    }
    EventLog log = run.log();
    for (Span span : Operations.of(log)) {
      if (span.steps() > worstSteps) {
        worstSteps = span.steps();
        worst = run.thread(span.thread()).thread.getName() + "'s " + span.operation();
      }
      rounds = Math.max(rounds, Rounds.of(log, span).size());
    }
    situations.note(run);
  }

  /** Whether it has as many executions as it wants to let threads run alone in. */
  boolean hasSeenEnough() {
    return seen >= (claimed ? 4 * FIRST : FIRST);
  }

  /** Lets threads run alone; the first operation that does not end so, or null. */
  Candidate search() throws InputProblem {
    long steps = claimed ? 3_000_000 : 40_000;
    long deadline = System.nanoTime() + (claimed ? 5_000_000_000L : 300_000_000L);
    for (Situation situation : situations.kept()) {
      for (int t = 1; t <= program.scenario().threads().size(); t++) {
        if (situation.last() == t) {
          continue; // It would go on as it has begun.
        }
        blocked = alone(situation, t);
        steps -= program.run().steps();
        if (blocked != null || steps < 0 || System.nanoTime() > deadline) {
          return blocked;
        }
      }
    }
    return null;
  }

  private Candidate alone(Situation situation, int thread) throws InputProblem {
    Execution run = program.run();
    Schedule beginning = Schedule.of(situation.decisions());
    Alone strategy = new Alone(run, program.sites(), beginning, situation.steps(), thread);
    program.start(strategy, Integer.MAX_VALUE);
    run.go();
    soloRuns++;
    return switch (strategy.result()) {
      case WAITS -> candidate(Schedule.of(run.decisions()), run.steps());
      case REPEATS -> candidate(shortened(run), run.steps());
      case ENDED, UNKNOWN -> null;
      case BUSY -> {
        undecided++;
        yield null;
      }
    };
  }

  /** As much of it as shows the repetition. */
  private Schedule shortened(Execution run) {
    EventLog log = run.log();
    Repetition repetition = new Repetition(log, program.sites());
    repetition.found(log.size() - 200);
    int until = repetition.begin() + Math.max(3 * repetition.period(), 30);
    int step = log.step(Math.min(until, log.size() - 1));
    int[] decisions = run.decisions();
    int i = 0;
    for (int taken = 0; i < decisions.length && taken < step; i++) {
      taken += decisions[i] > 0 ? 1 : 0;
    }
    return Schedule.of(Arrays.copyOf(decisions, i));
  }

  private Candidate candidate(Schedule schedule, int steps) {
    return new Candidate(seen, new Cause(FindingKind.PROGRESS, ""), schedule, steps);
  }

  /**
   * What has been found out in so many executions, but for the words that tell why; null if a
   * thread that ran alone neither ended its operation nor was seen to repeat itself.
   */
  Progress found(long executions) {
    if (blocked == null && undecided > 0) {
      return null;
    }
    boolean promised = program.scenario().judging().progress().equals(Judging.WAIT_FREE);
    String level = rounds == 0 || promised ? Judging.WAIT_FREE : Judging.LOCK_FREE;
    if (blocked != null) {
      level = Judging.BLOCKING;
    }
    return new Progress(level, worst, worstSteps, rounds, executions, soloRuns, "");
  }

  /** The way to an operation that does not end while its thread runs alone, or null. */
  Schedule blocked() {
    return blocked == null ? null : blocked.schedule();
  }
}
