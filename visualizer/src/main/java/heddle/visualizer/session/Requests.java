package heddle.visualizer.session;

import heddle.model.trace.Trace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Lets one request at a time go to the worker and brings its answer back to the FX thread. What the
 * user asks for meanwhile waits its turn, for it depends on the answer; a held-down key cannot pile
 * up more than a few steps.
 */
final class Requests {
  private static final int MOST_WAITING = 4;

  private final Executor fx;
  private final Consumer<Trace> prepare;
  private final Consumer<Throwable> onFailure;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private int generation;

  /**
   * Answers come back through {@code fx}, after {@code prepare} has seen them on the thread that
   * brings them.
   */
  Requests(Executor fx, Consumer<Trace> prepare, Consumer<Throwable> onFailure) {
    this.fx = fx;
    this.prepare = prepare;
    this.onFailure = onFailure;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Does this now, or when the answer under way has come. */
  void inTurn(Runnable action) {
    if (!busy.get()) {
      action.run();
    } else if (waiting.size() < MOST_WAITING) {
      waiting.add(action);
    }
  }

  /** Sends this now; an answer under way, and what waits for it, count no more. */
  void sendInstead(CompletableFuture<Trace> answer, Consumer<Trace> then) {
    generation++;
    waiting.clear();
    send(answer, then);
  }

  /** Sends a request whose answer is taken on the FX thread. To be called in turn. */
  void send(CompletableFuture<Trace> answer, Consumer<Trace> then) {
    int mine = generation;
    busy.set(true);
    answer
        .thenApply(
            trace -> {
              prepare.accept(trace);
              return trace;
            })
        .whenComplete(
            (trace, failure) ->
                fx.execute(
                    () -> {
                      if (mine == generation) {
                        take(trace, failure, then);
                      }
                    }));
  }

  private void take(Trace trace, Throwable failure, Consumer<Trace> then) {
    busy.set(false);
    if (failure == null) {
      then.accept(trace);
    } else {
      waiting.clear();
      onFailure.accept(failure);
    }
    while (!busy.get() && !waiting.isEmpty()) {
      waiting.poll().run();
    }
  }
}
