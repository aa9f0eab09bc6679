package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;

@Expect(
    reaches = {"1", "2"},
    executions = 500,
    why = "the first of two stages to complete is the answer")
public class EitherOfTwoFutures {
  private volatile int last;

  private int pass(int number) {
    last = number;
    return last > 0 ? number : 0;
  }

  public int run() {
    CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> pass(1));
    CompletableFuture<Integer> two = CompletableFuture.supplyAsync(() -> pass(2));
    return (int) CompletableFuture.anyOf(one, two).join();
  }
}
