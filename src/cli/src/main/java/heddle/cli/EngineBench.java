package heddle.cli;

import heddle.client.Installation;
import heddle.client.SearchRun;
import heddle.client.Searcher;
import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkMachine;
import heddle.model.benchmark.EngineSpeed;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how fast workers search. Each worker searches one scenario without end; its progress
 * tells how many executions lie between the bounds of each measurement.
 */
final class EngineBench {
  /** Two threads, each pushing twice and popping once, on the garbage-collected stack. */
  private static final String SCENARIO = "stack/garbage-collected.json";

  private static final double MILLIS_PER_SECOND = 1000;

  /** So long a worker goes on after the last measurement, so that progress of it arrives. */
  private static final double AFTER = 0.5;

  private final Scenario scenario;
  private final BenchmarkEffort effort;
  private final Progress progress;
  private final List<Double> perSecond = new ArrayList<>();
  private final List<Double> perProcessorSecond = new ArrayList<>();
  private long executions;
  private long steps;

  EngineBench(BenchmarkEffort effort, Progress progress) throws BadInputException {
    this.scenario = ScenarioReader.read(shipped(SCENARIO));
    this.effort = effort;
    this.progress = progress;
  }

  /** The file of a shipped scenario. */
  static Path shipped(String name) throws BadInputException {
    return Installation.current()
        .scenarios()
        .orElseThrow(
            () ->
                new BadInputException(
                    "The shipped scenarios are not here; start Heddle from its own folder."))
        .resolve(name);
  }

  EngineSpeed run(String command) throws BadInputException {
    for (int worker = 1; worker <= effort.forks(); worker++) {
      measure(worker);
    }
    return new EngineSpeed(
        scenario.title(),
        scenario.className(),
        effort,
        perSecond,
        perProcessorSecond,
        (double) steps / executions,
        BenchmarkMachine.current(),
        Instant.now().toString(),
        command);
  }

  private void measure(int worker) throws BadInputException {
    SearchSpeed speed = new SearchSpeed(warmup(), seconds(effort.measurementMillis()));
    double last = speed.end(effort.measurements());
    SearchOptions options =
        SearchOptions.of("random")
            .withExecutions(Long.MAX_VALUE)
            .withSeconds(last + AFTER)
            .withSeed(worker)
            .withAll();
    try (Searcher searcher = Searcher.start(Installation.current())) {
      SearchRun run =
          searcher.search(
              scenario,
              null,
              options,
              soFar -> {
                speed.add(soFar, processorSeconds(searcher.workerPid()));
                progress.tell(
                    "Worker %d of %d: %s".formatted(worker, effort.forks(), speed.sentence()));
              });
      Report report = Answers.of(run.result());
      executions += report.executions();
      steps += report.steps();
    }
    perSecond.addAll(speed.perSecond(effort.measurements()));
    perProcessorSecond.addAll(speed.perProcessorSecond(effort.measurements()));
  }

  private static double processorSeconds(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(used -> used.toMillis() / MILLIS_PER_SECOND)
        .orElse(0.0);
  }

  private double warmup() {
    return effort.warmups() * seconds(effort.warmupMillis());
  }

  private static double seconds(int millis) {
    return millis / MILLIS_PER_SECOND;
  }
}
