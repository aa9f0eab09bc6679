package heddle.lab;

import algorithms.queue.FastForwardRing;
import algorithms.queue.SpscRing;
import java.util.List;
import java.util.function.Supplier;
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

  /** Rings of one class: the only one in its JVM, so that its calls are no dearer than direct. */
  abstract static class Rings<R> {
    private final List<R> rings;

    Rings(Supplier<R> ring) {
      rings = Stream.generate(ring).limit(MOST_PAIRS).toList();
    }

    abstract boolean offer(R ring);

    abstract Object poll(R ring);

    final void act(Part mine, Control control) {
      R ring = rings.get(mine.ring);
      if (mine.offersNow()) {
        while (!offer(ring) && !control.stopMeasurement) {
          Thread.onSpinWait();
        }
      } else {
        while (poll(ring) == null && !control.stopMeasurement) {
          Thread.onSpinWait();
        }
      }
    }
  }

  /** The rings of {@link #spscRing}. */
  @State(Scope.Benchmark)
  public static class Remembering extends Rings<SpscRing<Object>> {
    /** Made by JMH. */
    public Remembering() {
      super(() -> new SpscRing<>(CAPACITY));
    }

    @Override
    boolean offer(SpscRing<Object> ring) {
      return ring.offer(VALUE);
    }

    @Override
    Object poll(SpscRing<Object> ring) {
      return ring.poll();
    }
  }

  /** The rings of {@link #fastForwardRing}. */
  @State(Scope.Benchmark)
  public static class FastForward extends Rings<FastForwardRing<Object>> {
    /** Made by JMH. */
    public FastForward() {
      super(() -> new FastForwardRing<>(CAPACITY));
    }

    @Override
    boolean offer(FastForwardRing<Object> ring) {
      return ring.offer(VALUE);
    }

    @Override
    Object poll(FastForwardRing<Object> ring) {
      return ring.poll();
    }
  }

  /** The rings of {@link #spscArrayQueue}. */
  @State(Scope.Benchmark)
  public static class JcTools extends Rings<SpscArrayQueue<Object>> {
    /** Made by JMH. */
    public JcTools() {
      super(() -> new SpscArrayQueue<>(CAPACITY));
    }

    @Override
    boolean offer(SpscArrayQueue<Object> ring) {
      return ring.offer(VALUE);
    }

    @Override
    Object poll(SpscArrayQueue<Object> ring) {
      return ring.poll();
    }
  }

  /** {@link SpscRing}. */
  @Benchmark
  public void spscRing(Remembering shared, Part mine, Control control) {
    shared.act(mine, control);
  }

  /** {@link FastForwardRing}. */
  @Benchmark
  public void fastForwardRing(FastForward shared, Part mine, Control control) {
    shared.act(mine, control);
  }

  /** {@link SpscArrayQueue}. */
  @Benchmark
  public void spscArrayQueue(JcTools shared, Part mine, Control control) {
    shared.act(mine, control);
  }
}
