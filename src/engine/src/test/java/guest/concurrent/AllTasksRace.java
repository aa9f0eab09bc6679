package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@Expect(
    reaches = {"1", "2"},
    executions = 1_000,
    why = "all tasks are waited for, but they add without a lock")
public class AllTasksRace {
  private int sum;

  private int add() {
    return sum++;
  }

  public int run() throws Exception {
    ExecutorService pool = Executors.newWorkStealingPool(2);
    pool.invokeAll(List.<Callable<Integer>>of(this::add, this::add));
    pool.shutdown();
    return sum;
  }
}
