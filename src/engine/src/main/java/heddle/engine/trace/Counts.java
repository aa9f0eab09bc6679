package heddle.engine.trace;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** What synchronizers of the library that nobody owns count, read from memory and put in words. */
final class Counts {
  private static final int POOL_SIZE = (1 << 29) - 1;

  // How a fork-join pool and a phaser pack what they count into one number.
  private static final int FORK_JOIN_THREADS = 32;
  private static final int PHASE = 32;
  private static final int PARTIES = 16;
  private static final int HALF = 0xffff;
  private static final int NO_PARTIES = 1;

  private Counts() {}

  /** Whether it is one of them. */
  static boolean reads(Object o) {
    return o instanceof CountDownLatch
        || o instanceof CyclicBarrier
        || o instanceof Phaser
        || o instanceof ThreadPoolExecutor
        || o instanceof ForkJoinPool
        || QueueLength.reads(o);
  }

  /** What it counts now. */
  static String of(Object o) {
    return switch (o) {
      case CountDownLatch l -> "count " + Synchronizers.state(Synchronizers.of(l));
      case CyclicBarrier b -> barrier(b);
      case Phaser p -> phaser(p);
      case ThreadPoolExecutor p -> pool(p);
      case ForkJoinPool p -> pool(p);
      case BlockingQueue<?> q -> QueueLength.of(q) + " in the queue";
      default -> throw new IllegalArgumentException(o.getClass() + " counts nothing");
    };
  }

  private static String barrier(CyclicBarrier b) {
    long parties = SynchronizerReader.number(b, CyclicBarrier.class, "parties");
    long missing = SynchronizerReader.number(b, CyclicBarrier.class, "count");
    return (parties - missing) + " of " + parties + " have come";
  }

  private static String phaser(Phaser p) {
    Object root = SynchronizerReader.reference(p, Phaser.class, "root");
    long phase = SynchronizerReader.number(root, Phaser.class, "state") >> PHASE;
    if (phase < 0) {
      return "terminated";
    }
    int counts = (int) SynchronizerReader.number(p, Phaser.class, "state");
    int parties = counts == NO_PARTIES ? 0 : counts >>> PARTIES;
    int missing = counts == NO_PARTIES ? 0 : counts & HALF;
    return "phase " + phase + ", " + (parties - missing) + " of " + parties + " have come";
  }

  private static String pool(ThreadPoolExecutor p) {
    AtomicInteger control =
        (AtomicInteger) SynchronizerReader.reference(p, ThreadPoolExecutor.class, "ctl");
    int threads = control.getPlain() & POOL_SIZE;
    Object queue = SynchronizerReader.reference(p, ThreadPoolExecutor.class, "workQueue");
    return QueueLength.of(queue) + " in the queue, threads: " + threads;
  }

  /** Each of its threads has a queue, and so have those who submit tasks. */
  private static String pool(ForkJoinPool p) {
    long tasks = 0;
    Object queues = SynchronizerReader.reference(p, ForkJoinPool.class, "queues");
    if (queues instanceof Object[] all) {
      for (Object queue : all) {
        tasks += queue == null ? 0 : queued(queue);
      }
    }
    long control = SynchronizerReader.number(p, ForkJoinPool.class, "ctl");
    return tasks + " in the queues, threads: " + (short) (control >>> FORK_JOIN_THREADS);
  }

  private static long queued(Object queue) {
    long top = SynchronizerReader.number(queue, queue.getClass(), "top");
    return Math.max(0, top - SynchronizerReader.number(queue, queue.getClass(), "base"));
  }
}
