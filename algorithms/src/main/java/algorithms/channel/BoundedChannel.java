package algorithms.channel;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A channel with a bound: who sends faster than others receive has to wait for them
 * (back-pressure).
 *
 * <p>Two conditions, one for each reason to wait, so that one signal for each change is enough: all
 * that wait for a condition wait for the same, and one value or one place serves one of them.
 * Closing wakes all.
 *
 * <p><b>Progress:</b> blocking. <b>Complexity:</b> constant time, plus the wait; no memory is
 * allocated. Thread-safe. What a thread did before it sent a value happens-before what another does
 * after it received that value.
 *
 * <p><b>Paper:</b> Hoare, "Monitors: An Operating System Structuring Concept", CACM 17(10), 1974,
 * section 3 (bounded buffer). <b>Source:</b> "Threading Patterns: Programming Projects", project 1,
 * milestones 3 and 4.
 *
 * @param <T> the type of the values
 */
public final class BoundedChannel<T> implements Channel<T> {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();

  /** A ring; guarded by {@link #lock}, as are all below. */
  private final Object[] values;

  private int first;
  private int size;
  private boolean closed;

  /**
   * Creates an open channel.
   *
   * @param capacity how many values may wait in it, at least 1
   * @throws IllegalArgumentException if it has no room
   */
  public BoundedChannel(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "A channel needs room for at least 1 value, and not %d.".formatted(capacity));
    }
    values = new Object[capacity];
  }

  @Override
  public boolean send(T value) throws InterruptedException {
    requireValue(value);
    lock.lockInterruptibly();
    try {
      while (size == values.length && !closed) {
        notFull.await();
      }
      return put(value);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sends a value if there is room, or will be soon.
   *
   * @param value the value, not null
   * @param timeout how long to wait for room; not at all if it is not positive
   * @param unit its unit
   * @return false if the channel is closed or stayed full, and the value was not sent
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean send(T value, long timeout, TimeUnit unit) throws InterruptedException {
    requireValue(value);
    long left = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (size == values.length && !closed) {
        if (left <= 0) {
          return false;
        }
        left = notFull.awaitNanos(left);
      }
      return put(value);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public T receive() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (size == 0 && !closed) {
        notEmpty.await();
      }
      return take();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Receives a value if there is one, or will be soon.
   *
   * @param timeout how long to wait for a value; not at all if it is not positive
   * @param unit its unit
   * @return the value, or null if there was none; {@link #isDrained} tells whether there will be
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public T receive(long timeout, TimeUnit unit) throws InterruptedException {
    long left = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (size == 0 && !closed && left > 0) {
        left = notEmpty.awaitNanos(left);
      }
      return take();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      notEmpty.signalAll();
      notFull.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells whether nothing will be received any more.
   *
   * @return whether the channel is closed and empty
   */
  public boolean isDrained() {
    lock.lock();
    try {
      return closed && size == 0;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns how many values wait in the channel.
   *
   * @return from 0 to its capacity
   */
  public int size() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }

  private static void requireValue(Object value) {
    Objects.requireNonNull(value, "A channel carries no null: receive() returns null at its end.");
  }

  private boolean put(T value) {
    if (closed) {
      return false;
    }
    values[(first + size) % values.length] = value;
    size++;
    notEmpty.signal();
    return true;
  }

  @SuppressWarnings("unchecked") // only values of type T are put in
  private T take() {
    if (size == 0) {
      return null;
    }
    T value = (T) values[first];
    values[first] = null; // a received value must not be kept from the garbage collector
    first = (first + 1) % values.length;
    size--;
    notFull.signal();
    return value;
  }
}
