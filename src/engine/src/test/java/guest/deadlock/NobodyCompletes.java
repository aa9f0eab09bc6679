package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;

@Expect(finds = "deadlock", why = "who should complete the future has something else to do")
public class NobodyCompletes {
  private final CompletableFuture<Integer> future = new CompletableFuture<>();
  private int x;

  public int one() {
    return future.join();
  }

  public void two() {
    x++;
  }
}
