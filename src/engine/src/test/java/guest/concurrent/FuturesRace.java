package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;

@Expect(
    reaches = {"1", "2"},
    executions = 1_000,
    why = "two stages that do not depend on each other increment without a lock")
public class FuturesRace {
  private int count;

  public int run() {
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> count++);
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> count++);
    CompletableFuture.allOf(first, second).join();
    return count;
  }
}
