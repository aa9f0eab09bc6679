package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Expect(
    reaches = "12",
    executions = 200,
    why = "a thread of a pool keeps its values from task to task")
public class LocalsStayInPools {
  private final ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 0);

  private int next() {
    local.set(local.get() + 1);
    return local.get();
  }

  public int run() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<Integer> first = pool.submit(this::next);
    Future<Integer> second = pool.submit(this::next);
    int both = first.get() * 10 + second.get();
    pool.shutdown();
    return both;
  }
}
