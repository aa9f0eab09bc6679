package heddle.engine.explore.reduction;

import heddle.engine.execution.Execution;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.Program;
import heddle.engine.strategy.Strategy;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Counts the classes of executions of small programs, and estimates how many there are from some
 * that are drawn, in a process like a worker; prints a line about each program.
 */
public final class ProbeMain {
  private static final int DRAWN = 1_000;

  private final Program program;
  private final Execution run;

  private ProbeMain(Program program) {
    this.program = program;
    run = program.run();
  }

  /** The first argument is the folder of the classes, the others are programs. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    SiteTable sites = SiteTable.loadLibrary();
    Execution run = new Execution(sites);
    run.install();
    for (int i = 1; i < arguments.length; i++) {
      Program program =
          OracleMain.load(Class.forName(arguments[i]), List.of(Path.of(arguments[0])), sites, run);
      ProbeMain main = new ProbeMain(program);
      long count = main.count();
      Probe probe = main.probe();
      out.printf(
          Locale.ROOT, "%s|%d|%.3f|%.3f%n", arguments[i], count, probe.mean(), probe.error());
    }
  }

  private long count() throws Exception {
    Reduction reduction = new Reduction(run, false, Integer.MAX_VALUE, Watched.NOTHING, () -> 0);
    long executions = 0;
    boolean more = true;
    while (more) {
      reduction.begin();
      run(reduction);
      more = reduction.finished();
      boolean counts = !reduction.redundant() && (run.ending() != null || !run.awaits());
      executions = reduction.startsAnew() ? 0 : executions + (counts ? 1 : 0);
    }
    return executions;
  }

  private Probe probe() throws Exception {
    Probe probe = new Probe(run, false, Integer.MAX_VALUE, Watched.NOTHING, () -> 0, 1);
    while (probe.probes() < DRAWN) {
      probe.begin();
      run(probe);
      probe.finished();
    }
    return probe;
  }

  private void run(Strategy strategy) throws Exception {
    program.start(strategy, 200);
    run.go();
    if (!run.awaits() && program.shutsDown()) {
      run.go();
    }
    program.finish();
  }
}
