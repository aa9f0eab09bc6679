package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = "3",
    executions = 500,
    why = "a task completes when those have that it counts as pending")
public class CountedUp {
  /** Adds its share when both halves are done. */
  private static final class Sum extends CountedCompleter<Integer> {
    private final transient AtomicInteger total;
    private final int share;

    Sum(CountedCompleter<?> parent, AtomicInteger total, int share) {
      super(parent);
      this.total = total;
      this.share = share;
    }

    @Override
    public void compute() {
      if (share > 1) {
        addToPendingCount(1);
        new Sum(this, total, share - 1).fork();
      }
      total.addAndGet(share);
      tryComplete();
    }

    @Override
    public Integer getRawResult() {
      return total.get();
    }

    private static final long serialVersionUID = 1;
  }

  public int run() {
    ForkJoinPool pool = new ForkJoinPool(2);
    int sum = pool.invoke(new Sum(null, new AtomicInteger(), 2));
    pool.shutdown();
    return sum;
  }
}
