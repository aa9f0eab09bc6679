package algorithms.lock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock with a level that takes unlocking for the reverse of locking: wrong, because a thread may
 * give its locks back in any order.
 *
 * <p><b>The rule it breaks:</b> what is noted of a lock must be removed with that lock. Here the
 * <em>last</em> note is dropped, whichever lock is given back. A thread that takes level 3 and
 * level 1 and gives back 3 is left with the note of level 3 although it holds level 1: it may take
 * level 2 now, so that the order, and with it the freedom from deadlock, is gone.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", under "Hierarchical Locking with Deadlock
 * Prevention": {@code num_held_locks--} and the level of {@code held_locks[num_held_locks - 1]}.
 *
 * <p><b>Progress:</b> blocking; deadlocks like any lock without levels.
 *
 * @see HierarchicalLock
 */
public final class BrokenHierarchicalLock implements LevelledLock {

  private final ReentrantLock lock = new ReentrantLock();
  private final Order order;
  private final int level;

  /**
   * Creates a lock that is free.
   *
   * @param order the locks among which the levels are compared
   * @param level the level
   */
  public BrokenHierarchicalLock(Order order, int level) {
    this.order = order;
    this.level = level;
  }

  @Override
  public void lock() {
    Integer lowest = order.levels.get().peekFirst();
    if (lowest != null && lowest <= level) {
      throw LevelledLock.refusal(lowest, level);
    }
    lock.lock();
    order.levels.get().addFirst(level);
  }

  @Override
  public void unlock() {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException(
          "%s does not hold the lock of level %d, so it cannot unlock it."
              .formatted(Thread.currentThread().getName(), level));
    }
    // The fault: the note that goes is the last one, and not the one of this lock.
    order.levels.get().removeFirst();
    lock.unlock();
  }

  /** Locks whose levels are compared with each other. */
  public static final class Order {

    private final ThreadLocal<Deque<Integer>> levels = ThreadLocal.withInitial(ArrayDeque::new);

    /** Creates an order without locks. */
    public Order() {}
  }
}
