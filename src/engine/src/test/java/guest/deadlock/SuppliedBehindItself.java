package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(finds = "deadlock", why = "what is supplied needs the only thread, and that waits for it")
public class SuppliedBehindItself {
  public void run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.submit(() -> CompletableFuture.supplyAsync(() -> 1, pool).join()).get();
    pool.shutdown();
  }
}
