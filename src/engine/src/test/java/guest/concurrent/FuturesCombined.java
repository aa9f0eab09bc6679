package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;

@Expect(
    reaches = "3",
    executions = 1_000,
    why = "both futures are complete before they are combined")
public class FuturesCombined {
  public int run() {
    return CompletableFuture.supplyAsync(() -> 1)
        .thenCombine(CompletableFuture.supplyAsync(() -> 2), Integer::sum)
        .join();
  }
}
