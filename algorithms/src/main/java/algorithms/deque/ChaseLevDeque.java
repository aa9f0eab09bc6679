package algorithms.deque;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * The work-stealing deque of Chase and Lev, on a ring that grows.
 *
 * <p>The tasks are those from {@code top} to {@code bottom}. The owner moves {@code bottom} without
 * asking anybody, thieves move {@code top} by a compare-and-set. They meet only at the last task:
 * there the owner uses the compare-and-set too. {@code top} never falls, so that it cannot leave
 * and come back.
 *
 * <p><b>Progress:</b> {@code push} (but for growing) and {@code pop} are wait-free; a {@code steal}
 * that returns null although there are tasks lost to another call that got one. <b>Complexity:</b>
 * constant time, linear when the ring grows; no other allocation. <b>Memory:</b> the ring never
 * shrinks. A stolen task stays in it until its slot is used again, as only the owner writes there.
 * <b>Thread-safety:</b> one owner, which is not checked, and any number of thieves.
 *
 * <p><b>Papers:</b> Chase and Lev, SPAA 2005; the orders: Lê, Pop, Cohen, Zappa Nardelli, PPoPP
 * 2013, figure 1, with its fences as {@link VarHandle#fullFence}.
 *
 * @param <E> the type of the tasks
 */
public final class ChaseLevDeque<E> implements StealingDeque<E> {

  private static final int FIRST_CAPACITY = 32;

  private static final VarHandle TOP;
  private static final VarHandle BOTTOM;
  private static final VarHandle RING;
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TOP = lookup.findVarHandle(ChaseLevDeque.class, "top", long.class);
      BOTTOM = lookup.findVarHandle(ChaseLevDeque.class, "bottom", long.class);
      RING = lookup.findVarHandle(ChaseLevDeque.class, "ring", Object[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The number of the first task. Accessed through {@link #TOP} only. */
  private long top;

  /** The number of the next push. Written by the owner, through {@link #BOTTOM}. */
  private long bottom;

  /** Task {@code i} is in slot {@code i} modulo its length. Replaced by the owner. */
  private Object[] ring;

  /** Creates an empty deque. */
  public ChaseLevDeque() {
    this(FIRST_CAPACITY);
  }

  /**
   * Creates an empty deque.
   *
   * @param capacity how many tasks it holds before it grows, a power of two
   * @throws IllegalArgumentException if it is not
   */
  public ChaseLevDeque(int capacity) {
    if (Integer.bitCount(capacity) != 1 || capacity < 0) {
      throw new IllegalArgumentException("The capacity must be a power of two: " + capacity + ".");
    }
    ring = new Object[capacity];
  }

  @Override
  public void push(E task) {
    Objects.requireNonNull(task, "A deque holds no null: pop() returns null when it is empty.");
    long at = bottom; // plain: this thread alone writes it
    // Acquire: pairs with the compare-and-set of a thief. Its read of a slot comes before our next
    // write to that slot.
    long first = (long) TOP.getAcquire(this);
    Object[] tasks = ring; // plain: this thread alone writes it
    if (at - first == tasks.length) {
      tasks = grow(tasks, first, at);
    }
    // Opaque: a thief that is too late may read the slot at the same time; what it reads then is
    // thrown away, for its compare-and-set fails.
    SLOT.setOpaque(tasks, (int) at & (tasks.length - 1), task);
    // Release: pairs with the read in steal(), for the task and its fields.
    BOTTOM.setRelease(this, at + 1);
  }

  @Override
  @SuppressWarnings("unchecked") // the slots hold tasks
  public E pop() {
    long at = bottom - 1;
    BOTTOM.setOpaque(this, at);
    // Full: the write of bottom must come before the read of top, as in steal() the read of top
    // before that of bottom. Else owner and thief may both see the other's index as it was, and
    // both take the task without a compare-and-set by the owner (store buffering).
    VarHandle.fullFence();
    long first = (long) TOP.getOpaque(this);
    if (first > at) { // empty
      BOTTOM.setOpaque(this, at + 1);
      return null;
    }
    Object[] tasks = ring;
    int slot = (int) at & (tasks.length - 1);
    E task = (E) SLOT.getOpaque(tasks, slot);
    if (first == at) { // the last one: thieves may want it too
      // Volatile: orders the two that compete for the task among all others. Exactly one wins.
      boolean mine = TOP.compareAndSet(this, first, first + 1);
      BOTTOM.setOpaque(this, at + 1);
      if (!mine) {
        return null;
      }
    }
    SLOT.setOpaque(tasks, slot, null); // must not keep the task from the garbage collector
    return task;
  }

  @Override
  @SuppressWarnings("unchecked") // the slots hold tasks
  public E steal() {
    // Acquire: the reads below come after it.
    long first = (long) TOP.getAcquire(this);
    VarHandle.fullFence(); // pairs with that in pop(), see there
    // Acquire: pairs with the release in push(), for the task and for the ring.
    if (first >= (long) BOTTOM.getAcquire(this)) {
      return null;
    }
    // Acquire: pairs with the release in grow(). An older ring would do as well: the tasks that it
    // still has are the same.
    Object[] tasks = (Object[]) RING.getAcquire(this);
    E task = (E) SLOT.getOpaque(tasks, (int) first & (tasks.length - 1));
    // Volatile: see pop(). It also tells whether the slot was used again before it was read.
    return TOP.compareAndSet(this, first, first + 1) ? task : null;
  }

  @Override
  public boolean isEmpty() {
    // Acquire: the later read of bottom must not be done first. If top has moved on since, the
    // deque was not empty before.
    long first = (long) TOP.getAcquire(this);
    return first >= (long) BOTTOM.getAcquire(this);
  }

  /**
   * Returns how many tasks there were at about this time, for watching. For any thread.
   *
   * @return 0 or more
   */
  public int size() {
    // Acquire: as in isEmpty(). A pop that is under way may make it one less than it was.
    long first = (long) TOP.getAcquire(this);
    return (int) Math.max(0, (long) BOTTOM.getAcquire(this) - first);
  }

  private Object[] grow(Object[] old, long first, long end) {
    Object[] larger = new Object[2 * old.length];
    for (long i = first; i < end; i++) {
      // Opaque: pairs with nothing. A thief may read the old ring, but only this thread writes.
      SLOT.setOpaque(
          larger, (int) i & (larger.length - 1), SLOT.getOpaque(old, (int) i & (old.length - 1)));
    }
    // Release: pairs with the read in steal(), for the tasks that were copied.
    RING.setRelease(this, larger);
    return larger;
  }
}
