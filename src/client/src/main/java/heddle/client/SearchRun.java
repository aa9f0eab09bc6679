package heddle.client;

import heddle.model.report.Report;
import java.util.concurrent.CompletableFuture;

/** A search in progress. */
public final class SearchRun {
  private final CompletableFuture<Report> result;
  private final Runnable cancellation;

  SearchRun(CompletableFuture<Report> result, Runnable cancellation) {
    this.result = result;
    this.cancellation = cancellation;
  }

  /** What was found; after {@link #cancel} what was found until then. */
  public CompletableFuture<Report> result() {
    return result;
  }

  /** Asks the search to stop and report. */
  public void cancel() {
    cancellation.run();
  }
}
