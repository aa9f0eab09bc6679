package heddle.engine.mutants.subjects;

import algorithms.future.Promise;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two promises that are waited for, alone and together, and one that fails. */
public final class PromiseInUse {
  private final Promise<Integer> one = new Promise<>();
  private final Promise<Integer> other = new Promise<>();
  private final Promise<Integer> failing = new Promise<>();

  /** Waits for the first with so much patience that the time is never over. */
  public int await() throws InterruptedException, ExecutionException, TimeoutException {
    return one.get(2, TimeUnit.HOURS);
  }

  /** Waits for both. */
  public List<Integer> awaitBoth() throws InterruptedException, ExecutionException {
    return Promise.allOf(List.of(one, other)).get();
  }

  /** Waits for what comes in the place of a failure. */
  public int awaitInstead() throws InterruptedException, ExecutionException {
    return failing.recover(e -> 7).get();
  }

  /** Settles the first. */
  public void settle() {
    one.complete(1);
  }

  /** Settles the second. */
  public void settleOther() {
    other.complete(2);
  }

  /** Settles the third. */
  public void fail() {
    failing.fail(new IllegalStateException("on purpose"));
  }
}
