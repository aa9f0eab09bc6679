package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;

@Expect(
    reaches = {"3"},
    keys = "\"checks\": [\"data-race\"]",
    why = "what a stage does comes before what depends on it")
public class FutureOrders {
  private int x;

  public int run() {
    x = 1;
    return CompletableFuture.supplyAsync(() -> x += 1).thenApply(y -> x += 1).join();
  }
}
