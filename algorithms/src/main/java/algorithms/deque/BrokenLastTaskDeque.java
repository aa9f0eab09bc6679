package algorithms.deque;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * A work-stealing deque whose owner takes the last task without a compare-and-set: wrong, because a
 * thief may take it as well.
 *
 * <p><b>The rule it breaks:</b> a task that two threads can reach goes to the one that moves {@code
 * top}. The owner lowers {@code bottom}, sees that there was a task, and takes it. That is right as
 * long as there are two: the thief takes the other one. With one left both take it, and it is run
 * twice.
 *
 * <p><b>Source:</b> the rule is that of Chase and Lev, SPAA 2005, section 2.2, figure 2, {@code
 * popBottom}. Without it: the teaching text "Lock-Free Data Structures: From Theory to Mastery",
 * part 6.3, whose {@code pop} and {@code steal} only count, and leave it to a lock of another deque
 * who gets what.
 *
 * <p><b>Progress:</b> wait-free. <b>Thread-safety:</b> none at the last task.
 *
 * @param <E> the type of the tasks
 * @see ChaseLevDeque
 */
public final class BrokenLastTaskDeque<E> implements StealingDeque<E> {

  private static final VarHandle TOP;
  private static final VarHandle BOTTOM;
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TOP = lookup.findVarHandle(BrokenLastTaskDeque.class, "top", long.class);
      BOTTOM = lookup.findVarHandle(BrokenLastTaskDeque.class, "bottom", long.class);
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
  public BrokenLastTaskDeque() {
    this(1024);
  }

  /**
   * Creates an empty deque.
   *
   * @param capacity how many tasks it holds
   */
  public BrokenLastTaskDeque(int capacity) {
    tasks = new Object[capacity];
  }

  @Override
  public void push(E task) {
    Objects.requireNonNull(task, "A deque holds no null: pop() returns null when it is empty.");
    long at = (long) BOTTOM.getVolatile(this);
    if (at - (long) TOP.getVolatile(this) == tasks.length) {
      throw new IllegalStateException("The deque is full: " + tasks.length + " tasks.");
    }
    SLOT.setVolatile(tasks, (int) (at % tasks.length), task);
    BOTTOM.setVolatile(this, at + 1);
  }

  @Override
  @SuppressWarnings("unchecked") // the slots hold tasks
  public E pop() {
    long at = (long) BOTTOM.getVolatile(this) - 1;
    BOTTOM.setVolatile(this, at);
    long first = (long) TOP.getVolatile(this);
    if (first > at) {
      BOTTOM.setVolatile(this, first);
      return null;
    }
    // The fault: if this is the last task, a thief may have read top before bottom was lowered.
    return (E) SLOT.getVolatile(tasks, (int) (at % tasks.length));
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
