package algorithms.deque;

import algorithms.queue.ConcurrentQueue;
import algorithms.queue.MichaelScottQueue;
import java.util.Objects;

/**
 * A work-stealing deque on which everybody may push: the owner at its own end, all others into a
 * queue beside it, so that the owner's end has one writer.
 *
 * <p>The owner is the thread that makes it. It works off its own tasks first, the newest before the
 * others, then those of the queue, the oldest first; thieves do likewise from the other end.
 *
 * <p><b>Progress:</b> lock-free; the owner's calls are wait-free as long as its own tasks last.
 * <b>Thread-safety:</b> any thread may push, steal and ask; {@link #pop} is the owner's. That it is
 * empty is asked of two structures, one after the other: true means that each was empty once during
 * the call.
 *
 * <p><b>Papers:</b> Chase and Lev, SPAA 2005; Michael and Scott, PODC 1996.
 *
 * @param <E> the type of the tasks
 */
public final class InboxDeque<E> implements StealingDeque<E> {

  private final Thread owner = Thread.currentThread();
  private final ChaseLevDeque<E> own;
  private final ConcurrentQueue<E> inbox = new MichaelScottQueue<>();

  /**
   * Creates an empty deque that is the calling thread's.
   *
   * @param capacity how many tasks the owner's end holds before it grows, a power of two
   * @throws IllegalArgumentException if it is not
   */
  public InboxDeque(int capacity) {
    own = new ChaseLevDeque<>(capacity);
  }

  /** Puts a task at the owner's end if the owner calls, and else at the end of the queue. */
  @Override
  public void push(E task) {
    Objects.requireNonNull(task, "A deque holds no null: pop() returns null when it is empty.");
    if (Thread.currentThread() == owner) {
      own.push(task);
    } else {
      inbox.offer(task);
    }
  }

  @Override
  public E pop() {
    E task = own.pop();
    return task == null ? inbox.poll() : task;
  }

  @Override
  public E steal() {
    E task = own.steal();
    return task == null ? inbox.poll() : task;
  }

  @Override
  public boolean isEmpty() {
    return own.isEmpty() && inbox.isEmpty();
  }
}
