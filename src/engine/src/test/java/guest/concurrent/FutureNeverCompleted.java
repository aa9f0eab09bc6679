package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletableFuture;

@Expect(finds = "deadlock", why = "nobody completes what is waited for")
public class FutureNeverCompleted {
  public void one() {
    new CompletableFuture<String>().join();
  }
}
