package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Expect(
    reaches = {"3", "4"},
    why = "an executor that makes a virtual thread for each task waits for them when it is closed")
public class VirtualPerTask {
  private volatile int x;

  public int run() throws Exception {
    Future<Integer> two;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      executor.submit(() -> x++);
      two = executor.submit(() -> ++x > 0 ? 2 : 0);
    }
    return x + two.get();
  }
}
