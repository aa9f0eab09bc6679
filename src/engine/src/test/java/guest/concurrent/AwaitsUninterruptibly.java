package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    reaches = "true",
    executions = 1_000,
    why = "an interrupt does not end this wait, and is kept for later")
public class AwaitsUninterruptibly {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean set;

  public boolean run() throws InterruptedException {
    boolean[] interrupted = new boolean[1];
    Thread waiter =
        new Thread(
            () -> {
              lock.lock();
              while (!set) {
                changed.awaitUninterruptibly();
              }
              lock.unlock();
              interrupted[0] = Thread.interrupted();
            });
    waiter.start();
    waiter.interrupt();
    lock.lock();
    set = true;
    changed.signal();
    lock.unlock();
    waiter.join();
    return interrupted[0];
  }
}
