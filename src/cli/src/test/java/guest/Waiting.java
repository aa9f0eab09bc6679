package guest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A program under study: every way of waiting for somebody, used rightly and wrongly. */
public final class Waiting {
  private final Object monitor = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition condition = lock.newCondition();
  private final CountDownLatch latch = new CountDownLatch(1);
  private final Semaphore permits = new Semaphore(1);
  private volatile Thread parked;
  private volatile boolean ready;
  private int value;

  /** Waits as one should: in a loop, under the monitor. */
  public int awaitInLoop() throws InterruptedException {
    synchronized (monitor) {
      while (value == 0) {
        monitor.wait();
      }
      return value;
    }
  }

  /** Waits whether or not the notification has been sent already. */
  public void awaitBlindly() throws InterruptedException {
    synchronized (monitor) {
      monitor.wait();
    }
  }

  /** Waits at most a second. */
  public int awaitForASecond() throws InterruptedException {
    synchronized (monitor) {
      if (value == 0) {
        monitor.wait(1_000);
      }
      return value;
    }
  }

  /** Sets the value and wakes one. */
  public void set() {
    synchronized (monitor) {
      value = 1;
      monitor.notify();
    }
  }

  /** Waits with a condition of a lock. */
  public int awaitCondition() throws InterruptedException {
    lock.lock();
    try {
      while (value == 0) {
        condition.await();
      }
      return value;
    } finally {
      lock.unlock();
    }
  }

  /** Sets the value and signals. */
  public void signal() {
    lock.lock();
    try {
      value = 1;
      condition.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the latch. */
  public int awaitLatch() throws InterruptedException {
    latch.await();
    return value;
  }

  /** Sets the value and opens the latch. */
  public void open() {
    value = 1;
    latch.countDown();
  }

  /** Adds one while holding the only permit. */
  public int addWithPermit() throws InterruptedException {
    permits.acquire();
    try {
      return ++value;
    } finally {
      permits.release();
    }
  }

  /** Parks, after it has said who is to be woken. */
  public void park() {
    parked = Thread.currentThread();
    while (!ready) {
      LockSupport.park(this);
    }
  }

  /** Wakes who has parked, or will. */
  public void unpark() {
    ready = true;
    LockSupport.unpark(parked);
  }

  /** Wakes who has parked by then. */
  public void unparkWithoutFlag() {
    LockSupport.unpark(parked);
  }

  /** Parks once, whatever happened before. */
  public void parkOnce() {
    parked = Thread.currentThread();
    LockSupport.park(this);
  }

  /** Tries for a moment to take the lock. */
  public boolean tryLock() throws InterruptedException {
    if (!lock.tryLock(10, TimeUnit.MILLISECONDS)) {
      return false;
    }
    try {
      value++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes the lock and keeps it. */
  public void lockForEver() {
    lock.lock();
  }

  /** Starts a thread, adds one beside it, and waits for it to end. */
  public int forkAndJoin() throws InterruptedException {
    Thread child = new Thread(() -> value = value + 1, "child");
    child.start();
    value = value + 1;
    child.join();
    return value;
  }

  /** Sleeps until somebody interrupts it, or long enough. */
  public String sleep() {
    parked = Thread.currentThread();
    try {
      Thread.sleep(1_000);
      return "slept";
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }

  /** Interrupts who sleeps by then. */
  public boolean interrupt() {
    Thread t = parked;
    if (t != null) {
      t.interrupt();
    }
    return t != null;
  }
}
