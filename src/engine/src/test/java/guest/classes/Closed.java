package guest.classes;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Calls of library classes that are not stepped into. */
public final class Closed {
  private Closed() {}

  /** A lock. */
  public static final class Lock {
    private final ReentrantLock lock = new ReentrantLock();
    private int x;

    public void one() {
      add();
    }

    public void two() {
      add();
    }

    private void add() {
      lock.lock();
      try {
        x++;
      } finally {
        lock.unlock();
      }
    }

    public int end() {
      return x;
    }
  }

  /** A lock that is only tried. */
  public static final class TryLock {
    private final ReentrantLock lock = new ReentrantLock();

    public boolean one() {
      return tried();
    }

    public boolean two() {
      return tried();
    }

    private boolean tried() {
      if (!lock.tryLock()) {
        return false;
      }
      lock.unlock();
      return true;
    }
  }

  /** A semaphore with one permit. */
  public static final class OnePermit {
    private final Semaphore permits = new Semaphore(1);
    private int x;

    public void one() throws InterruptedException {
      add();
    }

    public void two() throws InterruptedException {
      add();
    }

    private void add() throws InterruptedException {
      permits.acquire();
      x++;
      permits.release();
    }

    public int end() {
      return x;
    }
  }

  /** A semaphore with two permits for three. */
  public static final class TwoPermits {
    private final Semaphore permits = new Semaphore(2);

    public boolean one() {
      return permits.tryAcquire();
    }

    public boolean two() {
      return permits.tryAcquire();
    }

    public boolean three() {
      return permits.tryAcquire();
    }
  }

  /** A latch. */
  public static final class Latch {
    private final CountDownLatch latch = new CountDownLatch(1);
    private int x;

    public int one() throws InterruptedException {
      latch.await();
      return x;
    }

    public void two() {
      x = 1;
      latch.countDown();
    }
  }

  /** A latch that two count down. */
  public static final class LatchOfTwo {
    private final CountDownLatch latch = new CountDownLatch(2);

    public void one() throws InterruptedException {
      latch.await();
    }

    public void two() {
      latch.countDown();
    }

    public void three() {
      latch.countDown();
    }
  }

  /** A barrier. */
  public static final class Barrier {
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private int x;

    public int one() throws InterruptedException, BrokenBarrierException {
      x = 1;
      barrier.await();
      return x;
    }

    public void two() throws InterruptedException, BrokenBarrierException {
      barrier.await();
    }
  }

  /** A bounded queue of numbers. */
  public static final class BoundedQueue {
    private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

    public void one() throws InterruptedException {
      queue.put(1);
      queue.put(2);
    }

    public int two() throws InterruptedException {
      return queue.take() * 10 + queue.take();
    }
  }

  /** A queue without bounds. */
  public static final class Queue {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

    public void one() {
      queue.add(1);
      queue.add(2);
    }

    public Integer two() {
      return queue.poll();
    }

    public Integer three() {
      return queue.poll();
    }
  }

  /** A map. */
  public static final class Map {
    private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();

    public void one() {
      map.merge("a", 1, Integer::sum);
    }

    public void two() {
      map.merge("a", 1, Integer::sum);
    }

    public int end() {
      return map.get("a");
    }
  }

  /** A queue and a monitor of the same object: calls do not need the monitor. */
  public static final class QueueAsMonitor {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

    public void one() {
      synchronized (queue) {
        queue.add(1);
        queue.add(2);
      }
    }

    public int two() {
      return queue.size();
    }
  }

  /** Two locks that have nothing to do with each other. */
  public static final class LocksApart {
    private final ReentrantLock a = new ReentrantLock();
    private final ReentrantLock b = new ReentrantLock();

    public void one() {
      a.lock();
      a.unlock();
    }

    public void two() {
      b.lock();
      b.unlock();
    }
  }

  /** A lock that is waited for at most for a while. */
  public static final class TimedLock {
    private final ReentrantLock lock = new ReentrantLock();

    public boolean one() throws InterruptedException {
      if (!lock.tryLock(10, TimeUnit.MILLISECONDS)) {
        return false;
      }
      lock.unlock();
      return true;
    }

    public void two() {
      lock.lock();
      lock.unlock();
    }
  }

  /** A pool of one thread, which ends after its task. */
  public static final class Pool {
    private volatile int x;

    public int one() throws InterruptedException {
      ExecutorService pool = Executors.newFixedThreadPool(1);
      pool.execute(() -> x = 1);
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.DAYS);
      return x;
    }

    public void two() {
      x = 2;
    }
  }

  /** A task whose result is waited for. */
  public static final class Task {
    private volatile int x;

    public int one() throws InterruptedException, ExecutionException {
      ExecutorService pool = Executors.newFixedThreadPool(1);
      Future<Integer> task = pool.submit(() -> x);
      x = 1;
      return task.get();
    }

    public void two() {
      x = 2;
    }
  }

  /** Two complete a future, and only one of them does. */
  public static final class Futures {
    private final CompletableFuture<Integer> future = new CompletableFuture<>();

    public int one() {
      return future.join();
    }

    public boolean two() {
      return future.complete(1);
    }

    public boolean three() {
      return future.complete(2);
    }
  }

  /** Calls that only look at a map and a queue, and some that change them. */
  public static final class Lookers {
    public static final String KEYS = "1.1=a 2.0=a 3.0=a";
    private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

    public Integer one() {
      return queue.peek() == null ? map.get("a") : queue.peek();
    }

    public boolean two() {
      return map.containsKey("a") || queue.isEmpty();
    }

    public void three() {
      map.put("a", 1);
      queue.add(2);
    }
  }
}
