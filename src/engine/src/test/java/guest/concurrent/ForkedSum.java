package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

@Expect(reaches = "6", executions = 2_000, why = "what is forked is summed up by joining")
public class ForkedSum {
  /** Sums up a range by halves. */
  private static final class Sum extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Integer compute() {
      if (to - from == 1) {
        return from;
      }
      int middle = (from + to) / 2;
      Sum left = new Sum(from, middle);
      left.fork();
      return new Sum(middle, to).compute() + left.join();
    }
  }

  public int run() {
    ForkJoinPool pool = new ForkJoinPool(2);
    int sum = pool.invoke(new Sum(1, 4));
    pool.shutdown();
    return sum;
  }
}
