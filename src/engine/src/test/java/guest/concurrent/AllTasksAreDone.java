package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(reaches = "3", executions = 500, why = "all have been waited for when the call returns")
public class AllTasksAreDone {
  private final AtomicInteger sum = new AtomicInteger();

  public int run() throws Exception {
    ExecutorService pool = Executors.newCachedThreadPool();
    pool.invokeAll(List.<Callable<Integer>>of(() -> sum.addAndGet(1), () -> sum.addAndGet(2)));
    pool.shutdown();
    return sum.get();
  }
}
