package algorithms.queue;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A channel that holds so many values: who sends to a full one waits, and so does who receives from
 * an empty one. It can be closed: then nothing more is accepted, and what is in it can still be
 * received.
 *
 * <p><b>Progress:</b> blocking, by a lock. <b>Complexity:</b> constant time, no allocation besides
 * that of waiting. <b>Thread-safety:</b> for any number of threads. Values come out in the order in
 * which their sends took the lock; what was done before a send happens-before what is done after
 * the value was received. Threads that wait are served in no promised order.
 *
 * <p>The signals: every value that comes wakes one receiver and every value that goes one sender,
 * each from a condition of its own, so that no signal is spent on a thread that cannot use it (with
 * one condition and {@code signal} it can be: the lost wake-up of the teaching text "Lock-Free Data
 * Structures: From Theory to Mastery", pitfall 3). Closing wakes all.
 *
 * <p><b>Source:</b> Hoare, "Monitors: An Operating System Structuring Concept", CACM 17(10), 1974
 * (the bounded buffer).
 *
 * @param <E> the type of the values
 */
public final class BoundedChannel<E> {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();
  private final Object[] slots;
  private int first;
  private int size;
  private boolean closed;

  /**
   * Creates an empty, open channel.
   *
   * @param capacity how many values it holds, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public BoundedChannel(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("The capacity must be at least 1: " + capacity + ".");
    }
    slots = new Object[capacity];
  }

  /**
   * Puts a value in, and waits for room if there is none.
   *
   * @param value the value, not null
   * @return false if the channel is closed, or was closed while this thread waited, and the value
   *     was not accepted
   * @throws InterruptedException if the thread is interrupted before the value is accepted
   * @throws NullPointerException if {@code value} is null
   */
  public boolean send(E value) throws InterruptedException {
    refuseNull(value);
    lock.lockInterruptibly();
    try {
      while (size == slots.length && !closed) {
        notFull.await();
      }
      return put(value);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Puts a value in, and waits for room at most so long.
   *
   * @param value the value, not null
   * @param timeout how long to wait; zero or less does not wait
   * @param unit the unit of the time-out
   * @return false if there was no room in time or the channel is closed; the value was not accepted
   * @throws InterruptedException if the thread is interrupted before the value is accepted
   * @throws NullPointerException if {@code value} is null
   */
  public boolean send(E value, long timeout, TimeUnit unit) throws InterruptedException {
    refuseNull(value);
    long left = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (size == slots.length && !closed) {
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

  /**
   * Takes the oldest value out, and waits for one if there is none.
   *
   * @return the value, or null if the channel is closed and empty
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public E receive() throws InterruptedException {
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
   * Takes the oldest value out, and waits for one at most so long.
   *
   * @param timeout how long to wait; zero or less does not wait
   * @param unit the unit of the time-out
   * @return the value, or null if none came in time, or the channel is closed and empty
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public E receive(long timeout, TimeUnit unit) throws InterruptedException {
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

  /** Closes the channel: nothing more is accepted. Closing a closed one changes nothing. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      notFull.signalAll();
      notEmpty.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells whether the channel was closed at some moment of this call.
   *
   * @return true if it was
   */
  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells how many values were in the channel at some moment of this call.
   *
   * @return from 0 to the capacity
   */
  public int size() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }

  private static void refuseNull(Object value) {
    Objects.requireNonNull(
        value, "A channel holds no null: receive() returns null when it is closed.");
  }

  private boolean put(E value) {
    if (closed) {
      return false;
    }
    slots[(first + size) % slots.length] = value;
    size++;
    notEmpty.signal();
    return true;
  }

  @SuppressWarnings("unchecked") // the slots hold what put() has put there
  private E take() {
    if (size == 0) {
      return null;
    }
    E value = (E) slots[first];
    slots[first] = null; // an empty slot must not keep a value from the garbage collector
    first = (first + 1) % slots.length;
    size--;
    notFull.signal();
    return value;
  }
}
