package algorithms.queue;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A number for each thread, from zero to a bound. The number of a dead thread is given to the next
 * one that comes. A thread's first call takes time linear in the bound, all others constant time.
 */
final class ThreadSlots {

  private final AtomicReferenceArray<Thread> owners;
  private final ThreadLocal<Integer> mine = ThreadLocal.withInitial(this::claim);

  ThreadSlots(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("There must be at least one thread: " + threads + ".");
    }
    owners = new AtomicReferenceArray<>(threads);
  }

  int count() {
    return owners.length();
  }

  /**
   * The number of the current thread.
   *
   * @throws IllegalStateException if all numbers belong to threads that are alive
   */
  int mine() {
    return mine.get();
  }

  private int claim() {
    for (int i = 0; i < owners.length(); i++) {
      Thread owner = owners.get(i);
      if ((owner == null || !owner.isAlive())
          && owners.compareAndSet(i, owner, Thread.currentThread())) {
        return i;
      }
    }
    throw new IllegalStateException(
        "This structure was made for "
            + owners.length()
            + " threads, and as many are alive that have used it. Make it larger.");
  }
}
