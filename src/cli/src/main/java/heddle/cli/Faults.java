package heddle.cli;

import heddle.client.FaultLog;
import heddle.client.HeddleFault;
import heddle.client.Installation;
import heddle.model.scenario.BadInputException;

/** Says what went wrong so that a user can tell whose fault it is. */
final class Faults {
  private Faults() {}

  /** Writes one message and returns the exit status for it. */
  static int report(Throwable problem, Output err) {
    if (problem instanceof BadInputException) {
      err.line(problem.getMessage());
      return ExitCode.BAD_INPUT;
    }
    err.line(
        (problem instanceof HeddleFault
                ? problem.getMessage()
                : new HeddleFault("an unexpected error", "").getMessage())
            + FaultLog.add(Installation.cacheFolder(), problem)
                .map(file -> " The details are in " + file + ".")
                .orElse(" The details could not be written to a file."));
    return ExitCode.FAULT;
  }
}
