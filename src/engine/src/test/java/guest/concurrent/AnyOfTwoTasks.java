package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    reaches = {"1", "2"},
    executions = 500,
    why = "whichever task succeeds first is the answer, and the other one is cancelled")
public class AnyOfTwoTasks {
  public int run() throws Exception {
    ExecutorService pool = Executors.newCachedThreadPool();
    int any = pool.invokeAny(List.<Callable<Integer>>of(() -> 1, () -> 2));
    pool.shutdown();
    return any;
  }
}
