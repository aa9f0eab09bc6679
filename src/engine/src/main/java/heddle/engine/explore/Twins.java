package heddle.engine.explore;

import heddle.engine.instrument.SiteTable;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Replay;
import heddle.engine.trace.TraceHash;
import heddle.model.schedule.Schedule;

/**
 * Makes executions a second time along their decisions: the same decisions must lead to the same
 * events, or Heddle does not control what it claims to.
 */
final class Twins {
  private final Program program;
  private final Runner runner;
  private final SiteTable sites;
  private long digest;

  Twins(Program program, Runner runner, SiteTable sites) {
    this.program = program;
    this.runner = runner;
    this.sites = sites;
  }

  /**
   * Makes the execution that has just ended again.
   *
   * @throws DifferentTwin if something else happens
   */
  void repeat(long execution) throws InputProblem {
    Schedule schedule = Schedule.of(program.run().decisions());
    String first = hash();
    runner.run(Replay.lenient(schedule));
    if (!first.equals(hash())) {
      throw new DifferentTwin(execution, schedule);
    }
    digest = digest * 31 + Long.parseUnsignedLong(first, 16);
  }

  private String hash() {
    TraceHash hash = new TraceHash(program.run().log(), sites);
    for (int row = 0; row < program.run().log().size(); row++) {
      hash.add(row);
    }
    return hash.text();
  }

  /** One number for all executions that were repeated. */
  String digest() {
    return "%016x".formatted(digest);
  }
}
