package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    reaches = {"1", "2"},
    executions = 500,
    why = "either of two tasks may be done first")
public class FirstToComplete {
  public int run() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CompletionService<Integer> done = new ExecutorCompletionService<>(pool);
    done.submit(() -> 1);
    done.submit(() -> 2);
    int first = done.take().get();
    pool.shutdown();
    return first;
  }
}
