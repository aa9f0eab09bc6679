package heddle.lab.counting;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** Looks at the length of a queue every millisecond, from its start to its end. */
final class QueueSampler {
  private static final Duration PERIOD = Duration.ofMillis(1);

  private final IntSupplier length;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("queue-sampler").unstarted(this::look);
  private volatile boolean over;

  /** Guarded by the end of the thread. */
  private long sum;

  private long looks;

  private QueueSampler(IntSupplier length) {
    this.length = length;
  }

  static QueueSampler start(IntSupplier length) {
    QueueSampler sampler = new QueueSampler(length);
    sampler.thread.start();
    return sampler;
  }

  /** Ends; the mean of what was seen, of one look at least. */
  double mean() {
    over = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return (double) sum / looks;
  }

  private void look() {
    do {
      sum += length.getAsInt();
      looks++;
      LockSupport.parkNanos(PERIOD.toNanos());
    } while (!over);
  }
}
