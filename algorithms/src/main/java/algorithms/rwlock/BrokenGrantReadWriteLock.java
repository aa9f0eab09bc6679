package algorithms.rwlock;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A reader-writer lock in order of arrival that counts a thread as in when it wakes: wrong, because
 * another may come in between its call and its awakening.
 *
 * <p><b>The rule it breaks:</b> what is promised must be booked when it is promised. A writer that
 * leaves takes the next one out of the queue and signals it, and counts nobody. Until that one has
 * woken and got hold of the mutex, nobody is in and nobody waits, as far as the counters tell. A
 * thread that comes at that moment goes straight in; then the one that was called wakes, and goes
 * in as well.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Comprehensive Reader-Writer Lock with
 * Fairness": {@code signal_next_waiter} removes the waiter and sets {@code signaled}; only {@code
 * fair_rwlock_wrlock_timed} adds to {@code active_writers}, after its wait.
 *
 * <p><b>Progress:</b> blocking. <b>Thread-safety:</b> none.
 *
 * @see PolicyReadWriteLock
 */
public final class BrokenGrantReadWriteLock {

  private final ReentrantLock mutex = new ReentrantLock();

  /** Guarded by {@link #mutex}, as are all below. */
  private final Queue<Call> queue = new ArrayDeque<>();

  private int readers;
  private int writers;

  /** Creates a lock that is free. */
  public BrokenGrantReadWriteLock() {}

  /** Takes the lock for reading. */
  public void lockRead() {
    mutex.lock();
    try {
      if (writers > 0 || !queue.isEmpty()) {
        waitForCall(false);
        readers++;
        callNext();
      } else {
        readers++;
      }
    } finally {
      mutex.unlock();
    }
  }

  /** Takes the lock for writing. */
  public void lockWrite() {
    mutex.lock();
    try {
      if (readers > 0 || writers > 0 || !queue.isEmpty()) {
        waitForCall(true);
      }
      // The fault: between the call and this line nobody is counted, and anybody may go in.
      writers++;
    } finally {
      mutex.unlock();
    }
  }

  /** Gives the read lock back. */
  public void unlockRead() {
    mutex.lock();
    try {
      readers--;
      callNext();
    } finally {
      mutex.unlock();
    }
  }

  /** Gives the write lock back. */
  public void unlockWrite() {
    mutex.lock();
    try {
      writers--;
      callNext();
    } finally {
      mutex.unlock();
    }
  }

  private void waitForCall(boolean writer) {
    Call call = new Call(writer, mutex.newCondition());
    queue.add(call);
    while (!call.signalled) {
      call.condition.awaitUninterruptibly();
    }
  }

  private void callNext() {
    Call next = queue.peek();
    if (next != null && writers == 0 && (!next.writer || readers == 0)) {
      queue.remove();
      next.signalled = true;
      next.condition.signal();
    }
  }

  /** A thread that waits to be called. */
  private static final class Call {
    final boolean writer;
    final Condition condition;
    boolean signalled;

    Call(boolean writer, Condition condition) {
      this.writer = writer;
      this.condition = condition;
    }
  }
}
