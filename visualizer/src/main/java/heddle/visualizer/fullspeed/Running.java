package heddle.visualizer.fullspeed;

import heddle.client.HeddleFault;
import heddle.model.scenario.BadInputException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One run at a time. What was finished when a run is cancelled or fails is kept. Lives on the FX
 * thread.
 *
 * @param <Q> what is asked for
 * @param <P> what is told while it runs
 * @param <R> what comes of it
 */
public final class Running<Q, P, R> {
  private final Runner<Q, P, R> runner;
  private final BiFunction<Q, P, Optional<R>> finished;
  private final Consumer<R> onResult;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyObjectWrapper<P> progress = new ReadOnlyObjectWrapper<>(this, "progress");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private Q request;
  private CompletableFuture<R> run;

  /**
   * Runs with this runner.
   *
   * @param finished what a run that ended early has all the same, by how far it was
   * @param onResult told what comes of each run
   */
  public Running(
      Runner<Q, P, R> runner, BiFunction<Q, P, Optional<R>> finished, Consumer<R> onResult) {
    this.runner = runner;
    this.finished = finished;
    this.onResult = onResult;
  }

  /** Whether a run is in progress. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How far it is, or null while nothing is known of it. */
  public ReadOnlyObjectProperty<P> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why the last run has no result, in a sentence, or empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What is being run, or was last. */
  public Q request() {
    return request;
  }

  /** Begins a run, unless one is in progress. */
  public void start(Q wanted) {
    if (running.get()) {
      return;
    }
    problem.set("");
    progress.set(null);
    request = wanted;
    try {
      CompletableFuture<R> started =
          runner.start(wanted, now -> Platform.runLater(() -> follow(wanted, now)));
      run = started;
      running.set(true);
      started.whenComplete((result, e) -> Platform.runLater(() -> end(result, e)));
    } catch (BadInputException | HeddleFault e) {
      problem.set(e.getMessage());
    }
  }

  /** Ends the run in progress, if there is one. */
  public void cancel() {
    if (running.get()) {
      run.cancel(false);
    }
  }

  /** Progress that was on its way when its run ended is of no interest any more. */
  private void follow(Q of, P now) {
    if (running.get() && of == request) {
      progress.set(now);
    }
  }

  private void end(R result, Throwable e) {
    P last = progress.get();
    running.set(false);
    progress.set(null);
    Throwable cause = e instanceof CompletionException ? e.getCause() : e;
    if (cause == null) {
      onResult.accept(result);
      return;
    }
    if (last != null) {
      finished.apply(request, last).ifPresent(onResult);
    }
    if (!(cause instanceof CancellationException)) {
      problem.set(cause.getMessage());
    }
  }
}
