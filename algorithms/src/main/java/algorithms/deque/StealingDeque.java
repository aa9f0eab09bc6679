package algorithms.deque;

/**
 * A deque with an owner, who pushes and pops at one end, and thieves, who steal at the other.
 *
 * <p>What the owner did before it pushed a task happens-before what a thief does after it stole it.
 * {@code Broken} implementations keep none of this once two threads use them.
 *
 * @param <E> the type of the tasks
 */
public interface StealingDeque<E> {

  /**
   * Puts a task at the owner's end. For the owner only.
   *
   * @param task the task, not null
   * @throws NullPointerException if {@code task} is null
   */
  void push(E task);

  /**
   * Takes the task pushed last. For the owner only.
   *
   * @return the task, or null if there is none
   */
  E pop();

  /**
   * Takes the task pushed first. For any thread.
   *
   * @return the task, or null if there is none, or another thread has taken it at this moment
   */
  E steal();

  /**
   * Tells whether the deque held nothing at some moment of this call. For any thread.
   *
   * @return true if it was empty
   */
  boolean isEmpty();
}
