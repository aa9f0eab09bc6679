package heddle.visualizer.benchmark;

import heddle.client.HeddleFault;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.scenario.BadInputException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One benchmark run at a time. Lives on the FX thread. */
final class Measuring {
  private final Lab lab;
  private final Consumer<BenchmarkResult> onResult;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyObjectWrapper<BenchmarkProgress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private BenchmarkRequest request;
  private CompletableFuture<BenchmarkResult> run;

  /** Measures in this lab, and hands on what comes of it. */
  Measuring(Lab lab, Consumer<BenchmarkResult> onResult) {
    this.lab = lab;
    this.onResult = onResult;
  }

  /** Whether a run is in progress. */
  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How far it is, or null while nothing is known of it. */
  ReadOnlyObjectProperty<BenchmarkProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why the last run has no result, in a sentence, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What is being measured, or was last. */
  BenchmarkRequest request() {
    return request;
  }

  /** Begins a run, unless one is in progress. */
  void start(BenchmarkRequest wanted) {
    if (running.get()) {
      return;
    }
    problem.set("");
    progress.set(null);
    request = wanted;
    try {
      CompletableFuture<BenchmarkResult> started =
          lab.start(wanted, now -> Platform.runLater(() -> follow(wanted, now)));
      run = started;
      running.set(true);
      started.whenComplete((result, e) -> Platform.runLater(() -> end(result, e)));
    } catch (BadInputException | HeddleFault e) {
      problem.set(e.getMessage());
    }
  }

  /** Ends the run in progress, if there is one; nothing is kept of it. */
  void cancel() {
    if (running.get()) {
      run.cancel(false);
    }
  }

  /** Progress that was on its way when its run ended is of no interest any more. */
  private void follow(BenchmarkRequest of, BenchmarkProgress now) {
    if (running.get() && of == request) {
      progress.set(now);
    }
  }

  private void end(BenchmarkResult result, Throwable e) {
    running.set(false);
    progress.set(null);
    Throwable cause = e instanceof CompletionException ? e.getCause() : e;
    if (cause == null) {
      onResult.accept(result);
    } else if (!(cause instanceof CancellationException)) {
      problem.set(cause.getMessage());
    }
  }
}
