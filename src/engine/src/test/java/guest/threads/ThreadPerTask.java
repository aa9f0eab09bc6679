package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

@Expect(
    reaches = {"\"2 true\""},
    executions = 2_000,
    why = "platform threads, one for each task; the executor ends when the last one has")
public class ThreadPerTask {
  private volatile int x;

  public String run() throws Exception {
    ExecutorService executor =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
    int one = executor.submit(() -> x = 1).get();
    int two = executor.submit(() -> x = 2).get();
    executor.shutdown();
    return one * two + " " + executor.awaitTermination(1, TimeUnit.DAYS);
  }
}
