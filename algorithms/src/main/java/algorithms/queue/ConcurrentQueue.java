package algorithms.queue;

/**
 * A first-in, first-out queue that threads may use at once; how many, each implementation says.
 *
 * <p>What a thread did before it offered a value happens-before what another does after it polled
 * that value. {@code Broken} implementations keep none of this once two threads use them.
 *
 * @param <E> the type of the values
 */
public interface ConcurrentQueue<E> {

  /**
   * Puts a value at the end; never waits for room.
   *
   * @param value the value, not null
   * @return false if the queue has a bound and is full, and is unchanged
   * @throws NullPointerException if {@code value} is null, and the queue is unchanged
   */
  boolean offer(E value);

  /**
   * Takes the value at the front away, if there is one; never waits for one.
   *
   * @return the value offered first of those that are still here, or null if the queue is empty
   */
  E poll();

  /**
   * Tells whether the queue held nothing at some moment of this call. It is a snapshot: other
   * threads may have changed it before the caller looks at the answer.
   *
   * @return true if the queue was empty
   */
  boolean isEmpty();
}
