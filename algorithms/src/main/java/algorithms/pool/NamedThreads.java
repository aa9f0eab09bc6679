package algorithms.pool;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads with the names worker-1, worker-2 and so on. */
final class NamedThreads implements ThreadFactory {

  private final AtomicInteger made = new AtomicInteger();

  @Override
  public Thread newThread(Runnable task) {
    return new Thread(task, "worker-" + made.incrementAndGet());
  }
}
