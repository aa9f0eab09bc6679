package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Expect(
    reaches = {"1", "2"},
    executions = 500,
    why = "a time-out completes a stage with another value, unless it has completed before")
public class FutureWithTimeout {
  public int run() {
    return CompletableFuture.supplyAsync(() -> 1).completeOnTimeout(2, 1, TimeUnit.SECONDS).join();
  }
}
