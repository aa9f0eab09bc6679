package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;

@Expect(
    reaches = {"true, false, 1", "false, true, 2"},
    proved = true,
    why = "of two completions the first one counts")
public class FirstCompletionWins {
  private final CompletableFuture<Integer> future = new CompletableFuture<>();

  public boolean one() {
    return future.complete(1);
  }

  public boolean two() {
    return future.complete(2);
  }

  public int end() {
    return future.join();
  }
}
