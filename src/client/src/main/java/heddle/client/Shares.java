package heddle.client;

import heddle.model.report.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The shares of one search: what each has found so far, and when the others may stop. Safe for use
 * by several threads.
 */
final class Shares {
  private final Report[] reports;
  private final boolean all;
  private final Consumer<Report> listener;
  private final CompletableFuture<Report> result = new CompletableFuture<>();
  private List<SearchRun> runs = List.of();
  private Throwable failure;
  private int unfinished;
  private boolean stopped;

  /** So many shares; with {@code all} a failure in one does not stop the others. */
  Shares(int count, boolean all, Consumer<Report> listener) {
    reports = new Report[count];
    unfinished = count;
    this.all = all;
    this.listener = listener;
  }

  /** The whole of these runs, one for each share. */
  SearchRun run(List<SearchRun> itsRuns) {
    synchronized (this) {
      runs = itsRuns;
    }
    for (int i = 0; i < itsRuns.size(); i++) {
      int share = i;
      itsRuns.get(i).result().whenComplete((report, e) -> finished(share, report, e));
    }
    return new SearchRun(result, this::stop);
  }

  synchronized void progress(int share, Report soFar) {
    reports[share] = soFar;
    listener.accept(merged());
  }

  private void finished(int share, Report report, Throwable e) {
    boolean enough;
    synchronized (this) {
      reports[share] = report == null ? reports[share] : report;
      failure = failure == null ? e : failure;
      unfinished--;
      enough = e != null || report.exhaustive() || report.failure() && !all;
    }
    if (enough) {
      stop();
    }
    completeIfDone();
  }

  /** Once: a second request would hit the searches that come after these. */
  private void stop() {
    List<SearchRun> toStop;
    synchronized (this) {
      toStop = stopped ? List.of() : runs;
      stopped = true;
    }
    toStop.forEach(SearchRun::cancel);
  }

  private void completeIfDone() {
    Report whole;
    synchronized (this) {
      if (unfinished > 0) {
        return;
      }
      whole = failure == null ? merged() : null;
    }
    if (failure == null) {
      result.complete(whole);
    } else {
      result.completeExceptionally(failure);
    }
  }

  private Report merged() {
    return MergedReport.of(Arrays.stream(reports).filter(Objects::nonNull).toList());
  }
}
