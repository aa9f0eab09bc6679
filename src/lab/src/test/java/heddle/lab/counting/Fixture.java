package heddle.lab.counting;

import algorithms.deque.ChaseLevDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Does each of what is counted so and so often; run as it is rewritten. */
public final class Fixture implements Runnable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition condition = lock.newCondition();
  private final AtomicInteger value = new AtomicInteger();
  private final ChaseLevDeque<Integer> deque = new ChaseLevDeque<>();

  /** As the loader makes it. */
  public Fixture() {}

  @Override
  public void run() {
    lock.lock();
    try {
      condition.awaitNanos(0);
      condition.await(0, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      lock.unlock();
    }
    Lock taken = new Taken();
    taken.lock();
    value.compareAndSet(0, 1);
    value.compareAndSet(0, 1);
    value.compareAndSet(1, 2);
    LockSupport.parkNanos(1);
    Thread.onSpinWait();
    Thread.yield();
    deque.push(7);
    deque.steal();
    deque.steal();
  }
}
