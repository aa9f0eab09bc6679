package heddle.lab;

import algorithms.rwlock.Policy;
import algorithms.rwlock.PolicyReadWriteLock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All threads share one lock and the two numbers that it guards; an operation reads both under the
 * read lock, or changes both under the write lock.
 */
public abstract class ReadWriteBenchmark {
  /** How many of 100 operations read. */
  abstract int readsPerHundred();

  /** Where a thread is in its mixture. */
  @State(Scope.Thread)
  public static class Mine {
    int turn = (int) Thread.currentThread().threadId() * 37;

    boolean reads(int perHundred) {
      turn = (turn + 61) % 100; // 61 and 100 have no common factor: all remainders, well mixed
      return turn < perHundred;
    }
  }

  /** What is guarded. */
  abstract static class Numbers {
    private long one;
    private long two;

    final long sum() {
      return one + two;
    }

    final long change() {
      one++;
      two--;
      return one;
    }

    final long use(ReadWriteLock lock, boolean read) {
      var side = read ? lock.readLock() : lock.writeLock();
      side.lock();
      try {
        return read ? sum() : change();
      } finally {
        side.unlock();
      }
    }
  }

  /** The lock of {@link #policyReadWriteLock}, in order of arrival. */
  @State(Scope.Benchmark)
  public static class Ours extends Numbers {
    final PolicyReadWriteLock lock = new PolicyReadWriteLock(Policy.ARRIVAL_ORDER);
  }

  /** The lock of {@link #unorderedReadWriteLock}, for whoever is awake. */
  @State(Scope.Benchmark)
  public static class Unordered extends Numbers {
    final PolicyReadWriteLock lock = new PolicyReadWriteLock(Policy.UNORDERED);
  }

  /** The lock of {@link #reentrantReadWriteLock}, which lets threads overtake. */
  @State(Scope.Benchmark)
  public static class Reentrant extends Numbers {
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  }

  /** The lock of {@link #stampedLock}, without its optimistic reads, which guarantee less. */
  @State(Scope.Benchmark)
  public static class Stamped extends Numbers {
    final ReadWriteLock lock = new StampedLock().asReadWriteLock();
  }

  /** The lock of {@link #fairReentrantReadWriteLock}, in order of arrival. */
  @State(Scope.Benchmark)
  public static class Fair extends Numbers {
    final FairReentrantReadWriteLock lock = new FairReentrantReadWriteLock();
  }

  /** The lock of {@link #reentrantLock}. */
  @State(Scope.Benchmark)
  public static class Exclusive extends Numbers {
    final ReentrantLock lock = new ReentrantLock();
  }

  /** {@link PolicyReadWriteLock}. */
  @Benchmark
  public long policyReadWriteLock(Ours shared, Mine mine) {
    return shared.use(shared.lock, mine.reads(readsPerHundred()));
  }

  /** {@link PolicyReadWriteLock} without an order. */
  @Benchmark
  public long unorderedReadWriteLock(Unordered shared, Mine mine) {
    return shared.use(shared.lock, mine.reads(readsPerHundred()));
  }

  /** {@link ReentrantReadWriteLock}. */
  @Benchmark
  public long reentrantReadWriteLock(Reentrant shared, Mine mine) {
    return shared.use(shared.lock, mine.reads(readsPerHundred()));
  }

  /** {@link StampedLock}. */
  @Benchmark
  public long stampedLock(Stamped shared, Mine mine) {
    return shared.use(shared.lock, mine.reads(readsPerHundred()));
  }

  /** {@link FairReentrantReadWriteLock}. */
  @Benchmark
  public long fairReentrantReadWriteLock(Fair shared, Mine mine) {
    return shared.use(shared.lock, mine.reads(readsPerHundred()));
  }

  /** {@link ReentrantLock}, which lets readers in one by one. */
  @Benchmark
  public long reentrantLock(Exclusive shared, Mine mine) {
    boolean read = mine.reads(readsPerHundred());
    shared.lock.lock();
    try {
      return read ? shared.sum() : shared.change();
    } finally {
      shared.lock.unlock();
    }
  }
}
