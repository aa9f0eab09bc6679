package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

@Expect(
    reaches = "2",
    executions = 1_000,
    why = "a synchronizer of the program's own that takes its state at once")
public class OwnMutex {
  /** A lock made of the library's synchronizer. */
  private static final class Mutex extends AbstractQueuedSynchronizer {
    @Override
    protected boolean tryAcquire(int ignored) {
      return compareAndSetState(0, 1);
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
