package algorithms.stealing;

import algorithms.deque.StealingDeque;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A locked deque with two counters beside it that say whether there is anything: wrong, because the
 * counters are changed before and corrected after, and others read them in between.
 *
 * <p><b>The rule it breaks:</b> what belongs together changes under one lock. Owner and thief each
 * count themselves in, then look at the other one's counter, see it changed, and both conclude that
 * the deque is empty; both count themselves out again. The task is still there, and two workers
 * have gone to sleep.
 *
 * <p><b>Published</b> in "Lock-Free Data Structures: From Theory to Mastery", part 6.3: {@code pop}
 * subtracts from {@code top} and {@code steal} adds to {@code bottom} before they compare the two,
 * with the {@code Mutex<VecDeque>} taken only afterwards.
 *
 * <p><b>Progress:</b> blocking. <b>Thread-safety:</b> none.
 *
 * @param <E> the type of the tasks
 * @see algorithms.deque.ChaseLevDeque
 */
public final class BrokenCountedDeque<E> implements StealingDeque<E> {

  /** Guarded by its own monitor. */
  private final Deque<E> tasks = new ArrayDeque<>();

  private final AtomicInteger top = new AtomicInteger();
  private final AtomicInteger bottom = new AtomicInteger();

  /** Creates an empty deque. */
  public BrokenCountedDeque() {}

  @Override
  public void push(E task) {
    synchronized (tasks) {
      tasks.addLast(task);
      top.incrementAndGet();
    }
  }

  @Override
  public E pop() {
    // The fault: others see a top that has been lowered, whether there was anything or not.
    int before = top.getAndDecrement();
    if (before <= bottom.get()) {
      top.incrementAndGet();
      return null;
    }
    synchronized (tasks) {
      return tasks.pollLast();
    }
  }

  @Override
  public E steal() {
    // The fault: the same from the other side.
    int before = bottom.getAndIncrement();
    if (before >= top.get()) {
      bottom.decrementAndGet();
      return null;
    }
    synchronized (tasks) {
      return tasks.pollFirst();
    }
  }

  @Override
  public boolean isEmpty() {
    synchronized (tasks) {
      return tasks.isEmpty();
    }
  }
}
