package heddle.lab;

import algorithms.queue.BoundedMpmcQueue;
import algorithms.queue.ConcurrentQueue;
import algorithms.queue.HazardMichaelScottQueue;
import algorithms.queue.MichaelScottQueue;
import algorithms.queue.WaitFreeQueue;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jctools.queues.MpmcArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All threads share one queue; an operation is an offer and the poll after it.
 *
 * <p>The queue holds values beforehand, so that no call meets an empty one, and has room for more
 * than there are threads, so that none meets a full one. Each thread offers one object of its own
 * again and again, so that no value is created in the loop.
 */
public class QueueBenchmark {
  private static final int BEFOREHAND = 100;
  private static final int CAPACITY = 1024;

  /** More than there are threads in any measurement, JMH's own included. */
  private static final int MOST_THREADS = 130;

  /** What one thread offers. */
  @State(Scope.Thread)
  public static class Mine extends Turn {
    final Object value = new Object();

    /** How many go in before as many come out. */
    @Param("1")
    public int batch;
  }

  /** The queue of {@link #michaelScottQueue}. */
  @State(Scope.Benchmark)
  public static class Collected {
    final MichaelScottQueue<Object> queue = filled(new MichaelScottQueue<>());
  }

  /** The queue of {@link #hazardMichaelScottQueue}. */
  @State(Scope.Benchmark)
  public static class Recycled {
    final HazardMichaelScottQueue<Object> queue = filled(new HazardMichaelScottQueue<>());
  }

  /** The queue of {@link #waitFreeQueue}. */
  @State(Scope.Benchmark)
  public static class Helped {
    final WaitFreeQueue<Object> queue = filled(new WaitFreeQueue<>(MOST_THREADS));
  }

  /** The queue of {@link #boundedMpmcQueue}. */
  @State(Scope.Benchmark)
  public static class Bounded {
    final BoundedMpmcQueue<Object> queue = filled(new BoundedMpmcQueue<>(CAPACITY));
  }

  /** The queue of {@link #concurrentLinkedQueue}. */
  @State(Scope.Benchmark)
  public static class Linked {
    final ConcurrentLinkedQueue<Object> queue = filledPeer(new ConcurrentLinkedQueue<>());
  }

  /** The queue of {@link #arrayBlockingQueue}. */
  @State(Scope.Benchmark)
  public static class Blocking {
    final ArrayBlockingQueue<Object> queue = filledPeer(new ArrayBlockingQueue<>(CAPACITY));
  }

  /** The queue of {@link #mpmcArrayQueue}. */
  @State(Scope.Benchmark)
  public static class JcTools {
    final MpmcArrayQueue<Object> queue = filledPeer(new MpmcArrayQueue<>(CAPACITY));
  }

  /** {@link MichaelScottQueue}. */
  @Benchmark
  public void michaelScottQueue(Collected shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.queue.offer(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.queue.poll());
    }
    mine.pause();
  }

  /** {@link HazardMichaelScottQueue}. */
  @Benchmark
  public void hazardMichaelScottQueue(Recycled shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.queue.offer(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.queue.poll());
    }
    mine.pause();
  }

  /** {@link WaitFreeQueue}. */
  @Benchmark
  public void waitFreeQueue(Helped shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.queue.offer(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.queue.poll());
    }
    mine.pause();
  }

  /** {@link BoundedMpmcQueue}. */
  @Benchmark
  public void boundedMpmcQueue(Bounded shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.queue.offer(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.queue.poll());
    }
    mine.pause();
  }

  /** {@link ConcurrentLinkedQueue}. */
  @Benchmark
  public void concurrentLinkedQueue(Linked shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.queue.offer(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.queue.poll());
    }
    mine.pause();
  }

  /** {@link ArrayBlockingQueue}. */
  @Benchmark
  public void arrayBlockingQueue(Blocking shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.queue.offer(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.queue.poll());
    }
    mine.pause();
  }

  /** {@link MpmcArrayQueue}. */
  @Benchmark
  public void mpmcArrayQueue(JcTools shared, Mine mine, Blackhole hole) {
    for (int i = mine.batch; i > 0; i--) {
      shared.queue.offer(mine.value);
    }
    for (int i = mine.batch; i > 0; i--) {
      hole.consume(shared.queue.poll());
    }
    mine.pause();
  }

  private static <Q extends ConcurrentQueue<Object>> Q filled(Q queue) {
    for (int i = 0; i < BEFOREHAND; i++) {
      queue.offer(new Object());
    }
    return queue;
  }

  private static <Q extends Queue<Object>> Q filledPeer(Q queue) {
    for (int i = 0; i < BEFOREHAND; i++) {
      queue.offer(new Object());
    }
    return queue;
  }
}
