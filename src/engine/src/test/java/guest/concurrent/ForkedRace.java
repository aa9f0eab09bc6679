package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

@Expect(
    reaches = {"1", "2"},
    executions = 2_000,
    why = "subtasks add to one field without a lock")
public class ForkedRace {
  private int sum;

  public int run() {
    ForkJoinPool pool = new ForkJoinPool(2);
    pool.invoke(
        ForkJoinTask.adapt(
            () -> {
              ForkJoinTask<?> left = ForkJoinTask.adapt(() -> sum++).fork();
              sum++;
              left.join();
            }));
    pool.shutdown();
    return sum;
  }
}
