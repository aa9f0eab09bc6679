package algorithms.sync;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A condition variable as C, C++ and Go have it: signalling does not ask for the lock.
 *
 * <p>Java's own conditions refuse a signal without the lock, and so rule out a family of bugs that
 * is common elsewhere. This class is for showing them. {@link #await} is atomic in the sense of
 * POSIX: a signal that comes after the lock was given up is not lost. A signal that comes before
 * that, between the test of the condition and the wait, finds nobody and is gone; only a signaller
 * that changes the condition under the lock cannot come there.
 *
 * <p><b>Progress:</b> blocking; signalling is lock-free. Thread-safe. A wait cannot be interrupted,
 * as in C.
 *
 * <p><b>Source:</b> POSIX.1-2017, {@code pthread_cond_wait} and {@code pthread_cond_signal}.
 */
public final class CondVar {

  private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();

  /** Creates a condition variable that nobody waits for. */
  public CondVar() {}

  /**
   * Gives the lock up, waits for a signal, and takes the lock again.
   *
   * @param lock held once by the calling thread
   */
  public void await(ReentrantLock lock) {
    Thread me = Thread.currentThread();
    waiting.add(me); // before the lock is given up, so that no signal after that misses us
    lock.unlock();
    while (waiting.contains(me)) { // a return from park may be spurious; a signal removes us
      LockSupport.park(this);
    }
    lock.lock();
  }

  /** Wakes the thread that has waited longest, if there is one. */
  public void signal() {
    LockSupport.unpark(waiting.poll());
  }

  /** Wakes all threads that wait at this moment. */
  public void signalAll() {
    for (Thread next = waiting.poll(); next != null; next = waiting.poll()) {
      LockSupport.unpark(next);
    }
  }
}
