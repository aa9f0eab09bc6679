package algorithms.inversion;

/** A lock that threads of different urgency share, and that lets the most urgent one in first. */
public interface PriorityLock {

  /**
   * Takes the lock; waits until it is free and nobody more urgent waits.
   *
   * @param priority how urgent the caller is, as in {@link Thread#setPriority}
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  void lock(int priority) throws InterruptedException;

  /**
   * Gives the lock back.
   *
   * @throws IllegalMonitorStateException if the calling thread does not hold it
   */
  void unlock();

  /**
   * Tells whether somebody waits for a thread that runs with less priority: any thread in between
   * could now hold both of them up, for as long as it likes.
   *
   * @return whether there is an inversion of priorities
   */
  boolean isInverted();
}
