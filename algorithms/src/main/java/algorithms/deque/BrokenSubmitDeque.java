package algorithms.deque;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * A work-stealing deque on which everybody pushes: wrong, because two pushes use the same slot.
 *
 * <p><b>The rule it breaks:</b> the owner's end has one writer. A push reads the index, fills that
 * slot, and writes the index plus one. Two at once read the same index: one task overwrites the
 * other, and is counted once. Beside a pop of the owner it is no better.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Work Stealing Queue Implementation":
 * {@code ws_deque_push}, "owner thread only", is what the pool's submit calls from any thread.
 * There the owner's end is called {@code top} and the thieves' {@code bottom}; here they have Chase
 * and Lev's names.
 *
 * <p><b>Progress:</b> wait-free. <b>Thread-safety:</b> for an owner and thieves, as long as nobody
 * else pushes.
 *
 * @param <E> the type of the tasks
 * @see ChaseLevDeque
 */
public final class BrokenSubmitDeque<E> implements StealingDeque<E> {

  private static final VarHandle TOP;
  private static final VarHandle BOTTOM;
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TOP = lookup.findVarHandle(BrokenSubmitDeque.class, "top", long.class);
      BOTTOM = lookup.findVarHandle(BrokenSubmitDeque.class, "bottom", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object[] tasks;

  /** The number of the first task. Accessed through {@link #TOP} only. */
  private long top;

  /** The number of the next push. Accessed through {@link #BOTTOM} only. */
  private long bottom;

  /** Creates an empty deque for 1024 tasks. */
  public BrokenSubmitDeque() {
    this(1024);
  }

  /**
   * Creates an empty deque.
   *
   * @param capacity how many tasks it holds
   */
  public BrokenSubmitDeque(int capacity) {
    tasks = new Object[capacity];
  }

  /** Puts a task at the owner's end; here, for any thread. */
  @Override
  public void push(E task) {
    Objects.requireNonNull(task, "A deque holds no null: pop() returns null when it is empty.");
    long at = (long) BOTTOM.getVolatile(this);
    if (at - (long) TOP.getVolatile(this) == tasks.length) {
      throw new IllegalStateException("The deque is full: " + tasks.length + " tasks.");
    }
    SLOT.setVolatile(tasks, (int) (at % tasks.length), task);
    // The fault: another thread may have pushed at the same index.
    BOTTOM.setVolatile(this, at + 1);
  }

  @Override
  @SuppressWarnings("unchecked") // the slots hold tasks
  public E pop() {
    long at = (long) BOTTOM.getVolatile(this) - 1;
    BOTTOM.setVolatile(this, at);
    long first = (long) TOP.getVolatile(this);
    if (first > at) {
      BOTTOM.setVolatile(this, at + 1);
      return null;
    }
    E task = (E) SLOT.getVolatile(tasks, (int) (at % tasks.length));
    if (first == at) {
      boolean mine = TOP.compareAndSet(this, first, first + 1);
      BOTTOM.setVolatile(this, at + 1);
      return mine ? task : null;
    }
    return task;
  }

  @Override
  @SuppressWarnings("unchecked") // the slots hold tasks
  public E steal() {
    long first = (long) TOP.getVolatile(this);
    if (first >= (long) BOTTOM.getVolatile(this)) {
      return null;
    }
    E task = (E) SLOT.getVolatile(tasks, (int) (first % tasks.length));
    return TOP.compareAndSet(this, first, first + 1) ? task : null;
  }

  @Override
  public boolean isEmpty() {
    return (long) TOP.getVolatile(this) >= (long) BOTTOM.getVolatile(this);
  }
}
