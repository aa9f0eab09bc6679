package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    reaches = "\"truetruetruefalse\"",
    executions = 2_000,
    why = "what does not end on an interrupt tells of it afterwards")
public class InterruptLeavesFlag {
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore permits = new Semaphore(1);

  public String run() throws InterruptedException {
    StringBuffer seen = new StringBuffer();
    lock.lock();
    permits.acquire();
    Thread t =
        new Thread(
            () -> {
              lock.lock();
              seen.append(Thread.interrupted());
              Thread.currentThread().interrupt();
              permits.acquireUninterruptibly();
              seen.append(Thread.interrupted());
              Thread.currentThread().interrupt();
              LockSupport.park();
              seen.append(Thread.interrupted()).append(Thread.interrupted());
            });
    t.start();
    t.interrupt();
    lock.unlock();
    permits.release();
    t.join();
    return seen.toString();
  }
}
