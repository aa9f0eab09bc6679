package algorithms.lock;

/**
 * A lock that one thread at a time holds, and that keeps others out by letting them spin.
 *
 * <p>What a thread did before {@link #unlock} happens-before what the next one does after {@link
 * #lock} or a {@link #tryLock} that returned true. A mutex is not reentrant, has no conditions, and
 * a thread that waits for it cannot be interrupted: it is for sections of a few instructions. Where
 * any of that is wanted, {@link java.util.concurrent.locks.ReentrantLock} is the better choice.
 */
public interface Mutex {

  /**
   * Takes the lock; spins until it is free.
   *
   * @throws IllegalMonitorStateException if the calling thread holds it already
   */
  void lock();

  /**
   * Takes the lock if it is free at this moment, and never waits.
   *
   * @return whether the calling thread holds the lock now; false also if it held it before
   */
  boolean tryLock();

  /**
   * Gives the lock back.
   *
   * @throws IllegalMonitorStateException if the calling thread does not hold it
   */
  void unlock();
}
