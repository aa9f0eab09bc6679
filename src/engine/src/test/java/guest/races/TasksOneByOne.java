package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    reaches = "6",
    keys = "\"checks\": [\"data-race\"]",
    why = "each stage comes after the one before, whichever worker runs it")
public class TasksOneByOne {
  private int x;

  public int run() {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CompletableFuture<Void> last =
        CompletableFuture.runAsync(() -> x = 1, pool)
            .thenRunAsync(() -> x += 2, pool)
            .thenRunAsync(() -> x += 3, pool);
    last.join();
    return x;
  }
}
