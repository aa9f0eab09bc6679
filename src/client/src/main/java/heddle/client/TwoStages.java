package heddle.client;

import heddle.model.report.Report;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A search in parts, and then what concludes it. Safe for use by several threads. */
final class TwoStages {
  private final SharedSearch parts;
  private final CompletableFuture<Report> result = new CompletableFuture<>();
  private SearchRun second;
  private boolean cancelled;

  TwoStages(SharedSearch parts) {
    this.parts = parts;
  }

  SearchRun run() {
    return new SearchRun(result, this::cancel);
  }

  private void cancel() {
    parts.stop();
    SearchRun running;
    synchronized (this) {
      cancelled = true;
      running = second;
    }
    if (running != null) {
      running.cancel();
    }
  }

  /** All parts are explored, or nothing more can be done: begins the second stage. */
  void conclude(Supplier<SearchRun> stage) {
    if (parts.failure() != null) {
      result.completeExceptionally(parts.failure());
      return;
    }
    SearchRun run = stage.get();
    boolean stop;
    synchronized (this) {
      second = run;
      stop = cancelled;
    }
    if (stop) {
      run.cancel();
    }
    run.result().whenComplete(this::complete);
  }

  private void complete(Report report, Throwable failure) {
    if (failure != null) {
      result.completeExceptionally(failure);
    } else {
      result.complete(parts.completed(report));
    }
  }
}
