package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

@Expect(
    reaches = {"1", "2"},
    open = "java.util.concurrent.locks.*",
    executions = 3_000,
    why = "it looks at the state and sets it in two steps, so that both may have it")
public class OwnMutexLetsTwoIn {
  /** A lock that is none. */
  private static final class Mutex extends AbstractQueuedSynchronizer {
    @Override
    protected boolean tryAcquire(int ignored) {
      if (getState() != 0) {
        return false;
      }
      setState(1);
      return true;
    }

    @Override
    protected boolean tryRelease(int ignored) {
      setState(0);
      return true;
    }

    private static final long serialVersionUID = 1;
  }

  private final Mutex mutex = new Mutex();
  private int count;

  private void count() {
    mutex.acquire(1);
    count++;
    mutex.release(1);
  }

  public void one() {
    count();
  }

  public void two() {
    count();
  }

  public int end() {
    return count;
  }
}
