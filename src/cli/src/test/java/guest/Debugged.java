package guest;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A program that stands still wherever a debugger may want to look at it. */
public class Debugged {
  private final Object door = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Phaser phaser = new Phaser(2);
  private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
  private final ForkJoinPool forks = new ForkJoinPool(1);
  private int count;
  private volatile boolean open;

  /** Counts under a monitor. */
  public void enter(int times) {
    long sum = 0;
    for (int i = 1; i <= times; i++) {
      synchronized (door) {
        sum += add(i);
      }
    }
  }

  private int add(int n) {
    int before = count;
    count = before + n;
    return before;
  }

  /** Waits until the door is open. */
  public void await() throws InterruptedException {
    synchronized (door) {
      while (!open) {
        door.wait();
      }
    }
  }

  /** Opens the door. */
  public void open() {
    synchronized (door) {
      open = true;
      door.notifyAll();
    }
  }

  /** Waits for a condition. */
  public void awaitChange() throws InterruptedException {
    lock.lock();
    changed.await();
    lock.unlock();
  }

  /** Parks in front of the door. */
  public void park(String why) {
    LockSupport.park(door);
  }

  /** Waits for a thread that has not ended. */
  public void join() throws InterruptedException {
    Thread other = new Thread(() -> count = 1, "other");
    other.start();
    other.join();
  }

  /** Has a virtual thread count. */
  public void countVirtually() throws InterruptedException {
    int[] cell = {7};
    Thread.ofVirtual().name("v").start(() -> cell[0]++).join();
  }

  /** Comes and waits for another. */
  public void come() {
    phaser.arriveAndAwaitAdvance();
  }

  /** Puts something into the queue. */
  public void put(String word) throws InterruptedException {
    queue.put(word);
  }

  /** Has more done than there are threads. */
  public void submit() {
    pool.execute(() -> count++);
    pool.execute(() -> count++);
    pool.execute(() -> count++);
  }

  /** The same in a pool whose tasks may fork. */
  public void fork() {
    forks.execute(() -> count++);
    forks.execute(() -> count++);
    forks.execute(() -> count++);
  }

  /** A pool that is made in the run. */
  public void submitElsewhere() {
    try (ExecutorService made = Executors.newSingleThreadExecutor()) {
      made.execute(() -> count++);
    }
  }
}
