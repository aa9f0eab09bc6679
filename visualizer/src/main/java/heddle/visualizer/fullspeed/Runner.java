package heddle.visualizer.fullspeed;

import heddle.model.scenario.BadInputException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Who runs things at full speed.
 *
 * @param <Q> what is asked for
 * @param <P> what is told while it runs
 * @param <R> what comes of it
 */
@FunctionalInterface
public interface Runner<Q, P, R> {
  /**
   * Starts a run; to cancel the result ends it.
   *
   * @param onProgress told how far it is, on any thread
   * @throws BadInputException if the request cannot be run
   */
  CompletableFuture<R> start(Q request, Consumer<P> onProgress) throws BadInputException;
}
