package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@Expect(
    reaches = "true",
    executions = 200,
    why = "nobody completes the stage, so that its time runs out")
public class FutureOutOfTime {
  public boolean run() {
    try {
      new CompletableFuture<Integer>().orTimeout(1, TimeUnit.SECONDS).join();
      return false;
    } catch (java.util.concurrent.CompletionException e) {
      return e.getCause() instanceof TimeoutException;
    }
  }
}
