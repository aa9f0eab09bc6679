package heddle.cli;

import heddle.client.Installation;
import heddle.client.LabProcess;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.scenario.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures one group after the other, and keeps what is finished. */
final class BenchRun {
  private final List<BenchmarkRequest> requests;
  private final Progress progress;
  private final Unfinished unfinished;

  /** Of an earlier run, by group. */
  private final List<BenchmarkResult> earlier;

  private final List<BenchmarkResult> results = new ArrayList<>();

  /** How many points of the group that is being measured were noted. */
  private int noted;

  private BenchRun(
      List<BenchmarkRequest> requests,
      List<BenchmarkResult> earlier,
      Progress progress,
      Unfinished unfinished) {
    this.requests = requests;
    this.earlier = earlier;
    this.progress = progress;
    this.unfinished = unfinished;
  }

  /** Measures what is asked for, but for what the file, if there is one, says was measured. */
  static List<BenchmarkResult> of(
      List<BenchmarkRequest> requests, Path state, String command, Progress progress, Output err)
      throws BadInputException {
    List<BenchmarkResult> earlier = earlier(state, requests);
    try (Unfinished unfinished =
        new Unfinished(state, Path.of("heddle-bench.json"), command, err)) {
      BenchRun run = new BenchRun(requests, earlier, progress, unfinished);
      run.measure();
      unfinished.done();
      return run.results;
    }
  }

  private static List<BenchmarkResult> earlier(Path state, List<BenchmarkRequest> requests)
      throws BadInputException {
    Optional<String> text = Unfinished.read(state);
    if (text.isEmpty()) {
      return List.of();
    }
    BenchmarkResult[] kept =
        BenchmarkJson.read(text.get(), BenchmarkResult[].class)
            .orElseThrow(
                () ->
                    new BadInputException(
                        state + " keeps no benchmark that was interrupted: name another file."));
    for (BenchmarkResult result : kept) {
      if (!requests.contains(result.request())) {
        throw new BadInputException(
            "%s keeps what another command has measured (%s): name another file, or delete it."
                .formatted(state, result.command()));
      }
    }
    return List.of(kept);
  }

  private void measure() throws BadInputException {
    for (BenchmarkRequest request : requests) {
      Optional<BenchmarkResult> before =
          earlier.stream().filter(r -> r.request().equals(request)).findFirst();
      if (before.isPresent() && before.get().complete()) {
        results.add(before.get());
      } else {
        List<BenchmarkPoint> done = before.map(BenchmarkResult::points).orElse(List.of());
        noted = 0;
        if (!done.isEmpty() || !results.isEmpty()) {
          note(request, done, List.of());
        }
        results.add(
            Answers.of(
                LabProcess.start(
                        Installation.current(),
                        new BenchmarkJob(request, done),
                        p -> {
                          progress.tell(p.sentence());
                          if (p.points().size() > noted) {
                            noted = p.points().size();
                            note(request, done, p.points());
                          }
                        })
                    .result()));
      }
    }
  }

  /** What is known now: all groups that are finished, and of this one so much. */
  private void note(
      BenchmarkRequest request, List<BenchmarkPoint> done, List<BenchmarkPoint> measured) {
    List<BenchmarkPoint> points = new ArrayList<>(measured);
    for (BenchmarkPoint point : done) {
      if (measured.stream().noneMatch(p -> isSame(p, point))) {
        points.add(point);
      }
    }
    List<BenchmarkResult> all = new ArrayList<>(results);
    all.add(BenchmarkResult.now(request, points));
    unfinished.note(BenchmarkJson.pretty(all));
  }

  private static boolean isSame(BenchmarkPoint one, BenchmarkPoint other) {
    return one.implementation().equals(other.implementation()) && one.place().equals(other.place());
  }
}
