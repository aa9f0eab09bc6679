package heddle.lab;

import algorithms.counter.BrokenCounter;
import algorithms.counter.CasLoopCounter;
import algorithms.counter.FetchAddCounter;
import algorithms.counter.LockedCounter;
import algorithms.counter.StripedCounter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All threads share one counter; an operation is one increment.
 *
 * <p>No benchmark returns the count, for not every counter knows it: the write to the shared object
 * is what keeps an increment from being dead code. Between any two increments JMH reads a volatile
 * flag, and HotSpot keeps even a plain write on its side of that, so they are not merged either.
 */
public class CounterBenchmark {

  /** The counter of {@link #fetchAddCounter}. */
  @State(Scope.Benchmark)
  public static class FetchAdd {
    final FetchAddCounter counter = new FetchAddCounter();
  }

  /** The counter of {@link #casLoopCounter}. */
  @State(Scope.Benchmark)
  public static class CasLoop {
    final CasLoopCounter counter = new CasLoopCounter();
  }

  /** The counter of {@link #lockedCounter}. */
  @State(Scope.Benchmark)
  public static class Locked {
    final LockedCounter counter = new LockedCounter();
  }

  /** The counter of {@link #stripedCounter}. */
  @State(Scope.Benchmark)
  public static class Striped {
    final StripedCounter counter = new StripedCounter();
  }

  /** The counter of {@link #brokenCounter}. */
  @State(Scope.Benchmark)
  public static class Broken {
    final BrokenCounter counter = new BrokenCounter();
  }

  /** The counter of {@link #atomicLong}. */
  @State(Scope.Benchmark)
  public static class Atomic {
    final AtomicLong counter = new AtomicLong();
  }

  /** The counter of {@link #longAdder}. */
  @State(Scope.Benchmark)
  public static class Adder {
    final LongAdder counter = new LongAdder();
  }

  /** {@link FetchAddCounter}. */
  @Benchmark
  public void fetchAddCounter(FetchAdd shared, Turn mine) {
    shared.counter.increment();
    mine.pause();
  }

  /** {@link CasLoopCounter}. */
  @Benchmark
  public void casLoopCounter(CasLoop shared, Turn mine) {
    shared.counter.increment();
    mine.pause();
  }

  /** {@link LockedCounter}. */
  @Benchmark
  public void lockedCounter(Locked shared, Turn mine) {
    shared.counter.increment();
    mine.pause();
  }

  /** {@link StripedCounter}. */
  @Benchmark
  public void stripedCounter(Striped shared, Turn mine) {
    shared.counter.increment();
    mine.pause();
  }

  /** {@link BrokenCounter}; see the group's remark on it. */
  @Benchmark
  public void brokenCounter(Broken shared, Turn mine) {
    shared.counter.increment();
    mine.pause();
  }

  /** {@link AtomicLong}. */
  @Benchmark
  public void atomicLong(Atomic shared, Turn mine) {
    shared.counter.getAndIncrement();
    mine.pause();
  }

  /** {@link LongAdder}. */
  @Benchmark
  public void longAdder(Adder shared, Turn mine) {
    shared.counter.increment();
    mine.pause();
  }
}
