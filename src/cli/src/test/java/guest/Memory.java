package guest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.LongAdder;

/** A program under study: every way of reading and writing what others write and read. */
public final class Memory {
  private static final VarHandle HANDLE;
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);
  private static final AtomicIntegerFieldUpdater<Memory> UPDATER =
      AtomicIntegerFieldUpdater.newUpdater(Memory.class, "updated");

  static {
    try {
      HANDLE = MethodHandles.lookup().findVarHandle(Memory.class, "handled", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private long handled;
  private volatile int updated;
  private double wide;
  private boolean bit;
  private final int[] array = new int[1];
  private final AtomicInteger atomic = new AtomicInteger();
  private final LongAdder adder = new LongAdder();
  private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
  private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

  /** Adds one to a double in two steps. */
  public double addWide() {
    wide = wide + 1;
    return wide;
  }

  /** Turns a bit round in two steps. */
  public boolean flip() {
    bit = !bit;
    return bit;
  }

  /** Adds one to an array element in two steps. */
  public int addElement() {
    return ++array[0];
  }

  /** Adds one to an array element with get and set. */
  public int addElementByHandle() {
    int seen = (int) ELEMENT.getAcquire(array, 0);
    ELEMENT.setRelease(array, 0, seen + 1);
    return seen + 1;
  }

  /** Adds one atomically. */
  public long addByHandle() {
    return (long) HANDLE.getAndAdd(this, 1L) + 1;
  }

  /** Adds one with compare-and-exchange, once. */
  public boolean exchange() {
    return (long) HANDLE.compareAndExchange(this, 0L, 1L) == 0L;
  }

  /** Adds one with a field updater. */
  public int addByUpdater() {
    return UPDATER.incrementAndGet(this);
  }

  /** Adds one with an atomic. */
  public int addAtomically() {
    return atomic.incrementAndGet();
  }

  /** Adds one to an adder and sums it up. */
  public long addAndSum() {
    adder.increment();
    return adder.sum();
  }

  /** Counts in a map. */
  public int merge() {
    return map.merge("k", 1, Integer::sum);
  }

  /** Puts into a queue of capacity one. */
  public void put(int value) throws InterruptedException {
    queue.put(value);
  }

  /** Takes two from it. */
  public int takeTwo() throws InterruptedException {
    return queue.take() * 10 + queue.take();
  }

  /** Two tasks of a pool. */
  public int pool() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Future<Integer> one = pool.submit(() -> 1);
    Future<Integer> two = pool.submit(() -> 2);
    int sum = one.get() + two.get();
    pool.shutdown();
    return sum;
  }

  /** A chain of futures on the common pool. */
  public int futures() {
    return CompletableFuture.supplyAsync(() -> 1).thenApply(v -> v + 1).join();
  }
}
