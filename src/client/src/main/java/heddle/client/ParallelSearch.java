package heddle.client;

import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Searches scenarios with several workers at once, one search after the other. Drawn executions are
 * functions of their number, and each worker makes every so many-th of them, so that together they
 * look at the same ones as a single worker would. What is exhaustive they share by parts of the
 * tree of executions, {@code auto} with half of its budget before all of them draw. A search with a
 * bound of preemptions or delays is one worker's.
 */
public final class ParallelSearch implements AutoCloseable {
  private final List<Searcher> searchers;

  ParallelSearch(List<Searcher> searchers) {
    this.searchers = searchers;
  }

  /** Starts so many workers ahead of use; returns at once. */
  public static ParallelSearch start(Installation installation, int jobs) {
    return new ParallelSearch(
        IntStream.range(0, jobs).mapToObj(i -> Searcher.start(installation)).toList());
  }

  /**
   * Begins a search.
   *
   * @param className the class to use in place of the scenario's, or {@code null}
   * @param progress told of the report so far, on threads of its own, by one at a time
   * @return its result fails with a {@link BadInputException} that can be shown as it is, or with a
   *     {@link HeddleFault}, if one worker does
   */
  public SearchRun search(
      Scenario scenario, String className, SearchOptions options, Consumer<Report> progress) {
    boolean sharedBefore = options.resume() != null && SharedState.isShared(options.resume());
    boolean several = searchers.size() > 1 || sharedBefore;
    if (several && canBeReduced(scenario, options)) {
      return inParts(scenario, className, withBounds(options, scenario), progress);
    } else if (!several || isBounded(options) || options.strategy().equals("exhaustive")) {
      return searchers.getFirst().search(scenario, className, options, progress);
    }
    return inShares(scenario, className, options, options, progress);
  }

  private static boolean canBeReduced(Scenario scenario, SearchOptions options) {
    return List.of("exhaustive", "auto").contains(options.strategy())
        && !isBounded(options)
        && !options.twice()
        && scenario.closed().isEmpty();
  }

  private static boolean isBounded(SearchOptions options) {
    return options.preemptions() >= 0 || options.delays() >= 0;
  }

  /** These options with the scenario's bounds where they leave them open. */
  private static SearchOptions withBounds(SearchOptions o, Scenario scenario) {
    Bounds bounds = scenario.bounds();
    return o.withExecutions(o.executions() > 0 ? o.executions() : bounds.executions())
        .withSeconds(o.seconds() > 0 ? o.seconds() : bounds.seconds())
        .withSteps(o.steps() > 0 ? o.steps() : bounds.steps())
        .withLoops(o.loops() > 0 ? o.loops() : bounds.loops());
  }

  private SearchRun inParts(
      Scenario scenario, String className, SearchOptions options, Consumer<Report> progress) {
    SharedSearch parts;
    try {
      SharedState state = new SharedState(scenario, className, options.steps(), options.loops());
      parts = new SharedSearch(options, state, progress);
    } catch (BadInputException e) {
      return new SearchRun(CompletableFuture.failedFuture(e), () -> {});
    }
    TwoStages stages = new TwoStages(parts);
    CompletableFuture.allOf(
            searchers.stream()
                .map(s -> s.explore(scenario, className, parts))
                .toArray(CompletableFuture<?>[]::new))
        .thenRun(
            () -> stages.conclude(() -> conclude(scenario, className, options, parts, progress)));
    return stages.run();
  }

  /** One worker concludes what all have found; if that decides nothing, all draw executions. */
  private SearchRun conclude(
      Scenario scenario,
      String className,
      SearchOptions options,
      SharedSearch parts,
      Consumer<Report> progress) {
    double left = parts.secondsOfAll();
    SearchOptions end =
        options.withPart(SearchOptions.END).withResume(parts.phases()).withSeconds(left);
    if (options.strategy().equals("exhaustive") || parts.decided() || searchers.size() == 1) {
      return searchers.getFirst().search(scenario, className, end, progress);
    }
    // Those who only draw use half of what they are given.
    SearchOptions others = options.withResume(null).withSeconds(2 * left);
    return inShares(scenario, className, end, others, progress);
  }

  /** Each worker draws a share, the first one with options of its own. */
  private SearchRun inShares(
      Scenario scenario,
      String className,
      SearchOptions first,
      SearchOptions others,
      Consumer<Report> progress) {
    Shares shares = new Shares(searchers.size(), first.all(), progress);
    List<SearchRun> runs = new ArrayList<>();
    for (int i = 0; i < searchers.size(); i++) {
      int share = i;
      SearchOptions options = i == 0 ? first : others;
      runs.add(
          searchers
              .get(i)
              .search(
                  scenario,
                  className,
                  options.withShare(i, searchers.size()),
                  soFar -> shares.progress(share, soFar)));
    }
    return shares.run(runs);
  }

  /** The process ids of the workers; -1 for one that is not there. */
  public List<Long> workerPids() {
    return searchers.stream().map(Searcher::workerPid).toList();
  }

  /** Ends the workers. A search in progress fails. */
  @Override
  public void close() {
    searchers.forEach(Searcher::close);
  }
}
