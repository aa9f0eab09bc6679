package heddle.client;

import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Searches scenarios with several workers at once, one search after the other. Drawn executions are
 * functions of their number, and each worker makes every so many-th of them, so that together they
 * look at the same ones as a single worker would. Of {@code auto}, the first worker tries to be
 * exhaustive while the others draw. An exhaustive search alone is one worker's, and so is one with
 * a bound of preemptions.
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
    boolean oneWorkers = options.strategy().equals("exhaustive") || options.preemptions() >= 0;
    if (searchers.size() == 1 || oneWorkers) {
      return searchers.getFirst().search(scenario, className, options, progress);
    }
    Shares shares = new Shares(searchers.size(), options.all(), progress);
    List<SearchRun> runs = new ArrayList<>();
    for (int i = 0; i < searchers.size(); i++) {
      int share = i;
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
