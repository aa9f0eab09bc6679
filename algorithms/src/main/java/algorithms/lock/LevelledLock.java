package algorithms.lock;

/**
 * A lock with a level: a thread takes locks from higher levels to lower ones, and a lock refuses to
 * be taken by a thread that holds one of the same level or a lower one.
 */
public interface LevelledLock {

  /**
   * Takes the lock; waits until it is free.
   *
   * @throws IllegalStateException if the calling thread holds a lock of this level or a lower one
   */
  void lock();

  /**
   * Gives the lock back, whichever locks the thread took after it.
   *
   * @throws IllegalMonitorStateException if the calling thread does not hold it
   */
  void unlock();

  /** What a caller is told that takes locks in the wrong order. */
  static IllegalStateException refusal(int held, int wanted) {
    return new IllegalStateException(
        "%s holds a lock of level %d and may not take one of level %d: take higher levels first."
            .formatted(Thread.currentThread().getName(), held, wanted));
  }
}
