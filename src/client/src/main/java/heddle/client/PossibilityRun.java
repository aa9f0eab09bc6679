package heddle.client;

import heddle.model.report.Possibility;
import java.util.concurrent.CompletableFuture;

/** A question in progress. */
public final class PossibilityRun {
  private final CompletableFuture<Possibility> result;
  private final Runnable cancellation;

  PossibilityRun(CompletableFuture<Possibility> result, Runnable cancellation) {
    this.result = result;
    this.cancellation = cancellation;
  }

  /** The answer; after {@link #cancel} as far as it is known. */
  public CompletableFuture<Possibility> result() {
    return result;
  }

  /** Asks for the answer as far as it is known. */
  public void cancel() {
    cancellation.run();
  }
}
