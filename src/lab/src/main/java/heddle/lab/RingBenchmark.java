package heddle.lab;

import algorithms.queue.FastForwardRing;
import algorithms.queue.SpscRing;
import java.util.List;
import java.util.stream.Stream;
import org.jctools.queues.SpscArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * Every two threads share a ring; an operation is an offer or a poll that has succeeded.
 *
 * <p>A thread of even number offers to the one after it. The last one, if it has nobody after it,
 * offers and polls in turn. A call that finds the ring full or empty is made again, until JMH says
 * that time is up: then the other side may have left.
 */
public class RingBenchmark {
  private static final int CAPACITY = 1024;
  private static final int MOST_PAIRS = 65;
  private static final Object VALUE = new Object();

  /** The part that a thread has. */
  @State(Scope.Thread)
  public static class Part {
    int ring;
    private boolean offers;
    private boolean polls;
    private boolean offeredLast;

    /** Finds the part by the thread's number. */
    @Setup(Level.Trial)
    public void find(ThreadParams thread) {
      ring = thread.getThreadIndex() / 2;
      offers = thread.getThreadIndex() % 2 == 0;
      polls = !offers || thread.getThreadIndex() == thread.getThreadCount() - 1;
    }

    boolean offersNow() {
      offeredLast = offers && !(polls && offeredLast);
      return offeredLast;
    }
  }

  /** The rings of {@link #spscRing}. */
  @State(Scope.Benchmark)
  public static class Rings {
    final List<SpscRing<Object>> rings =
        Stream.generate(() -> new SpscRing<>(CAPACITY)).limit(MOST_PAIRS).toList();
  }

  /** The rings of {@link #fastForwardRing}. */
  @State(Scope.Benchmark)
  public static class FastForward {
    final List<FastForwardRing<Object>> rings =
        Stream.generate(() -> new FastForwardRing<>(CAPACITY)).limit(MOST_PAIRS).toList();
  }

  /** The rings of {@link #spscArrayQueue}. */
  @State(Scope.Benchmark)
  public static class JcTools {
    final List<SpscArrayQueue<Object>> rings =
        Stream.generate(() -> new SpscArrayQueue<>(CAPACITY)).limit(MOST_PAIRS).toList();
  }

  /** {@link SpscRing}. */
  @Benchmark
  public void spscRing(Rings shared, Part mine, Control control) {
    SpscRing<Object> ring = shared.rings.get(mine.ring);
    if (mine.offersNow()) {
      while (!ring.offer(VALUE) && !control.stopMeasurement) {
        Thread.onSpinWait();
      }
    } else {
      while (ring.poll() == null && !control.stopMeasurement) {
        Thread.onSpinWait();
      }
    }
  }

  /** {@link FastForwardRing}. */
  @Benchmark
  public void fastForwardRing(FastForward shared, Part mine, Control control) {
    FastForwardRing<Object> ring = shared.rings.get(mine.ring);
    if (mine.offersNow()) {
      while (!ring.offer(VALUE) && !control.stopMeasurement) {
        Thread.onSpinWait();
      }
    } else {
      while (ring.poll() == null && !control.stopMeasurement) {
        Thread.onSpinWait();
      }
    }
  }

  /** {@link SpscArrayQueue}. */
  @Benchmark
  public void spscArrayQueue(JcTools shared, Part mine, Control control) {
    SpscArrayQueue<Object> ring = shared.rings.get(mine.ring);
    if (mine.offersNow()) {
      while (!ring.offer(VALUE) && !control.stopMeasurement) {
        Thread.onSpinWait();
      }
    } else {
      while (ring.poll() == null && !control.stopMeasurement) {
        Thread.onSpinWait();
      }
    }
  }
}
