package guest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** A program whose threads hold, and wait for, whatever the library has for that. */
public class Holding {
  private final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
  private final StampedLock stamped = new StampedLock();
  private final Semaphore semaphore = new Semaphore(3);
  private final CountDownLatch latch = new CountDownLatch(2);
  private final CyclicBarrier barrier = new CyclicBarrier(3);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

  /** Has the read lock twice, then once. */
  public void read() {
    both.readLock().lock();
    both.readLock().lock();
    both.readLock().unlock();
    both.readLock().unlock();
  }

  /** Has the write lock. */
  public void write() {
    both.writeLock().lock();
    both.writeLock().unlock();
  }

  /** Reads by stamps. */
  public void readStamped() {
    stamped.unlockRead(stamped.readLock());
  }

  /** Writes by stamps. */
  public void writeStamped() {
    stamped.unlockWrite(stamped.writeLock());
  }

  /** Takes permits. */
  public void take(int permits) throws InterruptedException {
    semaphore.acquire(permits);
    semaphore.release(permits);
  }

  /** Counts down. */
  public void countDown() {
    latch.countDown();
  }

  /** Waits for the count. */
  public void awaitCount() throws InterruptedException {
    latch.await();
  }

  /** Comes to the barrier. */
  public void come() throws Exception {
    barrier.await();
  }

  /** Waits for the condition. */
  public void awaitChange() throws InterruptedException {
    lock.lock();
    changed.await();
    lock.unlock();
  }

  /** Tells of the condition. */
  public void change() {
    lock.lock();
    changed.signal();
    lock.unlock();
  }

  /** Has more done than there are threads. */
  public void submit() {
    pool.execute(() -> {});
    pool.execute(() -> {});
    pool.execute(() -> {});
  }
}
