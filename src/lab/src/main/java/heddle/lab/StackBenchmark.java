package heddle.lab;

import algorithms.stack.BrokenRecyclingTreiberStack;
import algorithms.stack.ConcurrentStack;
import algorithms.stack.EliminationStack;
import algorithms.stack.EpochTreiberStack;
import algorithms.stack.HazardTreiberStack;
import algorithms.stack.StampedTreiberStack;
import algorithms.stack.TreiberStack;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All threads share one stack; an operation is a push and a pop.
 *
 * <p>The stack holds values beforehand, so that no call meets an empty one: there, a deque has more
 * to do than a stack, and a pop of any of them less. The popped value goes to JMH's blackhole. Each
 * thread pushes one object of its own again and again, so that no value is created in the loop.
 */
public class StackBenchmark {
  private static final int BEFOREHAND = 100;

  /** What one thread pushes. */
  @State(Scope.Thread)
  public static class Mine extends Turn {
    final Object value = new Object();

    /** How many go in before as many come out. */
    @Param("1")
    public int batch;
  }

  /** The stack of {@link #treiberStack}. */
  @State(Scope.Benchmark)
  public static class Treiber {
    final TreiberStack<Object> stack = filled(new TreiberStack<>());
  }

  /** The stack of {@link #stampedTreiberStack}. */
  @State(Scope.Benchmark)
  public static class Stamped {
    final StampedTreiberStack<Object> stack = filled(new StampedTreiberStack<>());
  }

  /** The stack of {@link #brokenRecyclingTreiberStack}. */
  @State(Scope.Benchmark)
  public static class Recycling {
    final BrokenRecyclingTreiberStack<Object> stack = filled(new BrokenRecyclingTreiberStack<>());
  }

  /** The stack of {@link #hazardTreiberStack}. */
  @State(Scope.Benchmark)
  public static class Hazard {
    final HazardTreiberStack<Object> stack = filled(new HazardTreiberStack<>());
  }

  /** The stack of {@link #epochTreiberStack}. */
  @State(Scope.Benchmark)
  public static class Epoch {
    final EpochTreiberStack<Object> stack = filled(new EpochTreiberStack<>());
  }

  /** The stack of {@link #eliminationStack}. */
  @State(Scope.Benchmark)
  public static class Elimination {
    final EliminationStack<Object> stack = filled(new EliminationStack<>());
  }

  /** The stack of {@link #concurrentLinkedDeque}. */
  @State(Scope.Benchmark)
  public static class Deque {
    final ConcurrentLinkedDeque<Object> stack = new ConcurrentLinkedDeque<>();

    /** Creates a stack that is not empty. */
    public Deque() {
      for (int i = 0; i < BEFOREHAND; i++) {
        stack.push(new Object());
      }
    }
  }

  /** The stack of {@link #lockedStack}. */
  @State(Scope.Benchmark)
  public static class Locked {
    final LockedStack<Object> stack = filled(new LockedStack<>());
  }

  /** {@link TreiberStack}. */
  @Benchmark
  public void treiberStack(Treiber shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.stack.push(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.stack.pop());
    }
    mine.pause();
  }

  /** {@link StampedTreiberStack}. */
  @Benchmark
  public void stampedTreiberStack(Stamped shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.stack.push(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.stack.pop());
    }
    mine.pause();
  }

  /** {@link HazardTreiberStack}. */
  @Benchmark
  public void hazardTreiberStack(Hazard shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.stack.push(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.stack.pop());
    }
    mine.pause();
  }

  /** {@link EpochTreiberStack}. */
  @Benchmark
  public void epochTreiberStack(Epoch shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.stack.push(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.stack.pop());
    }
    mine.pause();
  }

  /** {@link EliminationStack}. */
  @Benchmark
  public void eliminationStack(Elimination shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.stack.push(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.stack.pop());
    }
    mine.pause();
  }

  /** {@link ConcurrentLinkedDeque}, used at its first end only. */
  @Benchmark
  public void concurrentLinkedDeque(Deque shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.stack.addFirst(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.stack.pollFirst());
    }
    mine.pause();
  }

  /** {@link BrokenRecyclingTreiberStack}; see the group's remark on it. */
  @Benchmark
  public void brokenRecyclingTreiberStack(Recycling shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.stack.push(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.stack.pop());
    }
    mine.pause();
  }

  /** {@link LockedStack}. */
  @Benchmark
  public void lockedStack(Locked shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.stack.push(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.stack.pop());
    }
    mine.pause();
  }

  private static <S extends ConcurrentStack<Object>> S filled(S stack) {
    for (int i = 0; i < BEFOREHAND; i++) {
      stack.push(new Object());
    }
    return stack;
  }
}
