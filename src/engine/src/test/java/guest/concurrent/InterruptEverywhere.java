package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Exchanger;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

@Expect(
    reaches = "19",
    executions = 500,
    strategy = "random",
    why =
        "an interrupt ends every wait of java.util.concurrent that says so, before it has begun or"
            + " while it lasts")
public class InterruptEverywhere {
  interface Waiting {
    void go() throws Exception;
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantReadWriteLock pair = new ReentrantReadWriteLock();
  private final StampedLock stamped = new StampedLock();
  private volatile int interrupted;

  public int run() throws Exception {
    lock.lock();
    pair.writeLock().lock();
    stamped.writeLock();
    interrupt(lock::lockInterruptibly);
    interrupt(() -> lock.tryLock(1, TimeUnit.DAYS));
    interrupt(() -> pair.readLock().lockInterruptibly());
    interrupt(() -> pair.writeLock().lockInterruptibly());
    interrupt(stamped::readLockInterruptibly);
    interrupt(stamped::writeLockInterruptibly);
    interrupt(() -> new Semaphore(0).acquire());
    interrupt(() -> new CyclicBarrier(2).await());
    interrupt(() -> new Phaser(2).awaitAdvanceInterruptibly(0));
    interrupt(() -> new Exchanger<Integer>().exchange(1));
    interrupt(() -> new SynchronousQueue<Integer>().put(1));
    interrupt(() -> new SynchronousQueue<Integer>().take());
    interrupt(() -> new ArrayBlockingQueue<Integer>(1).take());
    interrupt(() -> new LinkedBlockingDeque<Integer>().takeLast());
    interrupt(() -> new LinkedTransferQueue<Integer>().transfer(1));
    interrupt(() -> new PriorityBlockingQueue<Integer>().take());
    interrupt(() -> new DelayQueue<>().take());
    interrupt(() -> new CompletableFuture<Integer>().get());
    interrupt(() -> new FutureTask<>(() -> 1).get());
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
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    t.start();
    t.interrupt();
    t.join();
  }
}
