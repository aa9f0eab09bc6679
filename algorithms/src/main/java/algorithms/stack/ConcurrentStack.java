package algorithms.stack;

/**
 * A last-in, first-out stack without bound that any number of threads may use at once.
 *
 * <p>What a thread did before it pushed a value happens-before what another does after it popped
 * that value. {@code Broken} implementations keep none of this once two threads use them.
 *
 * @param <E> the type of the values
 */
public interface ConcurrentStack<E> {

  /**
   * Puts a value on top.
   *
   * @param value the value, not null
   * @throws NullPointerException if {@code value} is null, and the stack is unchanged
   */
  void push(E value);

  /**
   * Takes the value on top away, if there is one; never waits for one.
   *
   * @return the value pushed last of those that are still here, or null if the stack is empty
   */
  E pop();

  /**
   * Tells whether the stack held nothing at some moment of this call. It is a snapshot: other
   * threads may have changed it before the caller looks at the answer.
   *
   * @return true if the stack was empty
   */
  boolean isEmpty();
}
