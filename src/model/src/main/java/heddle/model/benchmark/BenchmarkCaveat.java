package heddle.model.benchmark;

import java.util.Collections;

/** Says what may not be concluded from a run. */
final class BenchmarkCaveat {
  private BenchmarkCaveat() {}

  static String of(BenchmarkRequest request, BenchmarkMachine machine) {
    StringBuilder caveat = new StringBuilder();
    caveat
        .append(cores(machine))
        .append(", shared with whatever else was running: compare within this run only.");
    int most = Collections.max(request.threads());
    if (most > machine.cores()) {
      caveat
          .append(" With more threads than cores (")
          .append(most)
          .append(") the scheduler is measured too.");
    }
    if (request.effort().forks() == 1) {
      caveat.append(" One JVM for each point: ± does not know how much JVMs differ.");
    }
    if (request.kind() == BenchmarkKind.COUNTS) {
      caveat.append(" Counting takes time: the speeds of this run are none.");
    }
    if (request.group() == BenchmarkGroup.COUNTER) {
      caveat.append(" Increments only: a LongAdder is dearer to read.");
    }
    return caveat.toString();
  }

  private static String cores(BenchmarkMachine machine) {
    return machine.cores() == 1 ? "1 core" : machine.cores() + " cores";
  }
}
