package heddle.cli;

import heddle.model.scenario.BadInputException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for workers. */
final class Answers {
  private Answers() {}

  /** The result, or what the worker's request failed with. */
  static <T> T of(CompletableFuture<T> answer) throws BadInputException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case BadInputException bad -> throw bad;
        case RuntimeException fault -> throw fault;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInputException("The command was interrupted.", e);
    }
  }
}
