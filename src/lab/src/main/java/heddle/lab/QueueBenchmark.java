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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

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
  public static class Mine {
    final Object value = new Object();
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
  public Object michaelScottQueue(Collected shared, Mine mine) {
    shared.queue.offer(mine.value);
    return shared.queue.poll();
  }

  /** {@link HazardMichaelScottQueue}. */
  @Benchmark
  public Object hazardMichaelScottQueue(Recycled shared, Mine mine) {
    shared.queue.offer(mine.value);
    return shared.queue.poll();
  }

  /** {@link WaitFreeQueue}. */
  @Benchmark
  public Object waitFreeQueue(Helped shared, Mine mine) {
    shared.queue.offer(mine.value);
    return shared.queue.poll();
  }

  /** {@link BoundedMpmcQueue}. */
  @Benchmark
  public Object boundedMpmcQueue(Bounded shared, Mine mine) {
    shared.queue.offer(mine.value);
    return shared.queue.poll();
  }

  /** {@link ConcurrentLinkedQueue}. */
  @Benchmark
  public Object concurrentLinkedQueue(Linked shared, Mine mine) {
    shared.queue.offer(mine.value);
    return shared.queue.poll();
  }

  /** {@link ArrayBlockingQueue}. */
  @Benchmark
  public Object arrayBlockingQueue(Blocking shared, Mine mine) {
    shared.queue.offer(mine.value);
    return shared.queue.poll();
  }

  /** {@link MpmcArrayQueue}. */
  @Benchmark
  public Object mpmcArrayQueue(JcTools shared, Mine mine) {
    shared.queue.offer(mine.value);
    return shared.queue.poll();
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
