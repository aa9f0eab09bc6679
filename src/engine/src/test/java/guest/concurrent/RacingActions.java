package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

@Expect(
    reaches = {"1", "2"},
    executions = 2_000,
    why = "two actions of one pool add to a field without a lock")
public class RacingActions {
  private int sum;

  /** Adds one. */
  private final class Add extends RecursiveAction {
    @Override
    protected void compute() {
      sum++;
    }

    private static final long serialVersionUID = 1;
  }

  public int run() {
    ForkJoinPool pool = new ForkJoinPool(2);
    ForkJoinTask<Void> first = pool.submit(new Add());
    ForkJoinTask<Void> second = pool.submit(new Add());
    first.join();
    second.join();
    pool.shutdown();
    return sum;
  }
}
