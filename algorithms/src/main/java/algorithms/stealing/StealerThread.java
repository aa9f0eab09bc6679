package algorithms.stealing;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread of a pool that was given no factory: it knows its worker without looking it up. */
final class StealerThread extends Thread {

  final Worker worker;

  private StealerThread(Worker worker, String name) {
    super(worker, name);
    this.worker = worker;
    // As the threads of a ForkJoinPool: a pool that nobody shuts down keeps no program alive.
    setDaemon(true);
  }

  /** A factory for the workers of one pool: stealer-1, stealer-2 and so on. */
  static ThreadFactory numbered() {
    AtomicInteger made = new AtomicInteger();
    return worker -> new StealerThread((Worker) worker, "stealer-" + made.incrementAndGet());
  }
}
