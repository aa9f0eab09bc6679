package algorithms.lock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock with a level, which refuses to be taken by a thread that holds one of the same or a lower
 * level, so that no ring of waiting threads can form.
 *
 * <p>The check is made before the wait, in every run and not only in those that would deadlock: an
 * order that is wrong is found by the first test that takes it. Locks may be given back in any
 * order; the level of a thread is the lowest of the levels of the locks that it holds.
 *
 * <p><b>Progress:</b> blocking, without deadlock among the locks of one {@link Order}.
 * <b>Complexity:</b> time proportional to the number of locks that the thread holds. Thread-safe.
 *
 * <p><b>Paper:</b> Havender, "Avoiding Deadlock in Multitasking Systems", IBM Systems Journal 7(2),
 * 1968 (ordered allocation).
 */
public final class HierarchicalLock implements LevelledLock {

  private final ReentrantLock lock = new ReentrantLock();
  private final Order order;
  private final int level;

  /**
   * Creates a lock that is free.
   *
   * @param order the locks among which the levels are compared
   * @param level the level; a thread takes locks from higher levels to lower ones
   */
  public HierarchicalLock(Order order, int level) {
    this.order = order;
    this.level = level;
  }

  @Override
  public void lock() {
    order.requireAbove(this);
    lock.lock();
    order.held.get().addFirst(this);
  }

  /**
   * Takes the lock if it is free at this moment.
   *
   * @return whether the calling thread has taken it
   * @throws IllegalStateException as from {@link #lock}: a caller that may not wait for it may not
   *     try it either, or what it does would depend on luck
   */
  public boolean tryLock() {
    order.requireAbove(this);
    if (!lock.tryLock()) {
      return false;
    }
    order.held.get().addFirst(this);
    return true;
  }

  @Override
  public void unlock() {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalMonitorStateException(
          "%s does not hold the lock of level %d, so it cannot unlock it."
              .formatted(Thread.currentThread().getName(), level));
    }
    order.held.get().remove(this);
    lock.unlock();
  }

  /** Locks whose levels are compared with each other, and which of them each thread holds. */
  public static final class Order {

    private final ThreadLocal<Deque<HierarchicalLock>> held =
        ThreadLocal.withInitial(ArrayDeque::new);

    /** Creates an order without locks. */
    public Order() {}

    private void requireAbove(HierarchicalLock wanted) {
      for (HierarchicalLock mine : held.get()) {
        if (mine.level <= wanted.level) {
          throw LevelledLock.refusal(mine.level, wanted.level);
        }
      }
    }
  }
}
