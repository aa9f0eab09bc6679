package algorithms.inversion;

import java.util.ArrayList;
import java.util.List;

/**
 * A lock that lets the most urgent thread in first, and leaves the holder its own priority: wrong,
 * because the urgent one then waits for everybody who is more urgent than the holder.
 *
 * <p><b>The rule it breaks:</b> who waits for a thread lends it its urgency. The queue is in order,
 * but the one who could end the wait is not run.
 *
 * <p><b>Published</b> many times; on Mars in 1997, see Jones, "What Really Happened on Mars?",
 * 1997. Described by Lampson and Redell, "Experience with Processes and Monitors in Mesa", CACM
 * 23(2), 1980, section 6. "Advanced Threading Patterns", exercise 5, asks for the cure.
 *
 * <p><b>Progress:</b> blocking; the wait of an urgent thread has no bound.
 *
 * @see InheritanceLock
 */
public final class BrokenPriorityLock implements PriorityLock {

  /** Guarded by this object's monitor, as are all below. */
  private final List<Integer> waiting = new ArrayList<>();

  private Thread holder;
  private int holderPriority;

  /** Creates a lock that is free. */
  public BrokenPriorityLock() {}

  @Override
  public synchronized void lock(int priority) throws InterruptedException {
    waiting.add(priority);
    try {
      while (holder != null || waiting.stream().anyMatch(other -> other > priority)) {
        wait();
      }
    } finally {
      waiting.remove((Integer) priority);
    }
    holder = Thread.currentThread();
    // The fault: the holder keeps this priority, whoever comes to wait for it.
    holderPriority = priority;
  }

  @Override
  public synchronized void unlock() {
    if (holder != Thread.currentThread()) {
      throw new IllegalMonitorStateException(
          "%s does not hold this lock, so it cannot unlock it."
              .formatted(Thread.currentThread().getName()));
    }
    holder = null;
    notifyAll();
  }

  @Override
  public synchronized boolean isInverted() {
    return holder != null && waiting.stream().anyMatch(other -> other > holderPriority);
  }
}
