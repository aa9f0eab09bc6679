package heddle.cli;

import heddle.client.Installation;
import heddle.client.LabProcess;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressProgress;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs stress tests, and keeps the tests that are finished. */
final class StressRuns {
  private StressRuns() {}

  /** Runs what is asked for, but for what the file, if there is one, says was run. */
  static StressReport of(StressRequest request, Path state, Progress progress, Output err)
      throws BadInputException {
    List<StressResult> earlier = earlier(state, request);
    try (Unfinished unfinished =
        new Unfinished(state, Path.of("heddle-stress.json"), request.command(), err)) {
      StressRequest rest = earlier.isEmpty() ? request : rest(request, earlier);
      StressReport report =
          run(
              rest,
              p -> {
                progress.tell(p.sentence());
                note(unfinished, request, earlier, p);
              });
      unfinished.done();
      return merged(request, earlier, report.results(), report);
    }
  }

  /** Tells which tests there are, and runs none. */
  static StressReport list(StressRequest request) throws BadInputException {
    return run(request.listed(), p -> {});
  }

  private static StressReport run(StressRequest request, Consumer<StressProgress> onProgress)
      throws BadInputException {
    return Answers.of(LabProcess.start(Installation.current(), request, onProgress).result());
  }

  private static List<StressResult> earlier(Path state, StressRequest request)
      throws BadInputException {
    Optional<String> text = Unfinished.read(state);
    if (text.isEmpty()) {
      return List.of();
    }
    StressReport kept =
        BenchmarkJson.read(text.get(), StressReport.class)
            .filter(report -> report.request() != null)
            .orElseThrow(
                () ->
                    new BadInputException(
                        state + " keeps no stress run that was interrupted: name another file."));
    if (!kept.request().equals(request)) {
      throw new BadInputException(
          "%s keeps what another command has seen (%s): name another file, or delete it."
              .formatted(state, kept.request().command()));
    }
    return kept.results();
  }

  /** The tests that were not finished; only a list of none if all were. */
  private static StressRequest rest(StressRequest request, List<StressResult> earlier)
      throws BadInputException {
    List<String> done = earlier.stream().map(StressResult::test).toList();
    List<String> left =
        list(request).results().stream()
            .map(StressResult::test)
            .filter(test -> !done.contains(test))
            .toList();
    return left.isEmpty() ? request.listed() : request.withPatterns(left);
  }

  private static void note(
      Unfinished unfinished,
      StressRequest request,
      List<StressResult> earlier,
      StressProgress progress) {
    List<StressResult> finished =
        progress.results().stream().filter(r -> progress.finished().contains(r.test())).toList();
    if (!finished.isEmpty() || !earlier.isEmpty()) {
      unfinished.note(BenchmarkJson.pretty(merged(request, earlier, finished, null)));
    }
  }

  /** The whole run; cancelled if there is no report of its end. */
  private static StressReport merged(
      StressRequest request,
      List<StressResult> earlier,
      List<StressResult> now,
      StressReport report) {
    return new StressReport(
        report == null ? "" : report.date(),
        report == null ? null : report.machine(),
        request,
        StressReport.merged(earlier, now),
        report == null);
  }
}
