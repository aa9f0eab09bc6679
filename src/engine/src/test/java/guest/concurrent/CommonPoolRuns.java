package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = "2",
    executions = 500,
    why = "tasks without a pool of their own run in the common one, and are waited for")
public class CommonPoolRuns {
  private final AtomicInteger done = new AtomicInteger();

  public int run() {
    ForkJoinTask<?> first = ForkJoinPool.commonPool().submit(done::incrementAndGet);
    CompletableFuture<Integer> second = CompletableFuture.supplyAsync(done::incrementAndGet);
    first.join();
    second.join();
    return done.get();
  }
}
