package heddle.visualizer.session;

import heddle.client.SearchRun;
import heddle.client.Searcher;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Searches in a worker process. */
public final class SearcherFinder implements Search.Finder {
  private final Searcher searcher;

  /** Searches with this searcher. */
  public SearcherFinder(Searcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public Search.UnderWay search(
      Experiment experiment, SearchOptions options, Consumer<Report> progress) {
    SearchRun run =
        searcher.search(experiment.scenario(), experiment.className(), options, progress);
    return new Search.UnderWay() {
      @Override
      public CompletableFuture<Report> result() {
        return run.result();
      }

      @Override
      public void cancel() {
        run.cancel();
      }
    };
  }
}
