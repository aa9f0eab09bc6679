package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    reaches = {"6"},
    executions = 2_000,
    strategy = "random",
    why = "an interrupt ends each kind of wait, before it has begun or while it lasts")
public class InterruptWhileWaiting {
  interface Waiting {
    void go() throws InterruptedException;
  }

  private final Object monitor = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition never = lock.newCondition();
  private volatile int interrupted;

  public int run() throws InterruptedException {
    interrupt(() -> Thread.sleep(Long.MAX_VALUE));
    interrupt(
        () -> {
          synchronized (monitor) {
            while (true) {
              monitor.wait();
            }
          }
        });
    Thread self = Thread.currentThread();
    interrupt(self::join);
    interrupt(() -> new CountDownLatch(1).await());
    interrupt(() -> new LinkedBlockingQueue<Integer>().take());
    interrupt(
        () -> {
          lock.lock();
          try {
            while (true) {
              never.await();
            }
          } finally {
            lock.unlock();
          }
        });
    return interrupted;
  }

  private void interrupt(Waiting waiting) throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              try {
                waiting.go();
              } catch (InterruptedException e) {
                interrupted++;
              }
            });
    t.start();
    t.interrupt();
    t.join();
  }
}
