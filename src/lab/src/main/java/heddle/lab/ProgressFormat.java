package heddle.lab;

import java.io.IOException;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Tells the clock what JMH is at; JMH's report goes to standard error as it is. */
final class ProgressFormat implements OutputFormat {
  private final OutputFormat report =
      OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
  private final Clock clock;

  ProgressFormat(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams iteration, int number) {
    clock.iterates(iteration.getType() == IterationType.WARMUP, number);
    report.iteration(benchmark, iteration, number);
  }

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams iteration, int number, IterationResult result) {
    clock.iterated();
    report.iterationResult(benchmark, iteration, number, result);
  }

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {
    report.startBenchmark(benchmark);
  }

  @Override
  public void endBenchmark(BenchmarkResult result) {
    report.endBenchmark(result);
  }

  @Override
  public void startRun() {
    report.startRun();
  }

  @Override
  public void endRun(Collection<RunResult> results) {
    report.endRun(results);
  }

  @Override
  public void print(String text) {
    report.print(text);
  }

  @Override
  public void println(String text) {
    report.println(text);
  }

  @Override
  public void flush() {
    report.flush();
  }

  @Override
  public void close() {
    report.flush(); // Standard error stays open.
  }

  @Override
  public void verbosePrintln(String text) {
    report.verbosePrintln(text);
  }

  @Override
  public void write(int b) {
    report.write(b);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    report.write(bytes);
  }
}
