package algorithms.list;

/**
 * A set that any number of threads may use at once.
 *
 * <p>What a thread did before it added an element happens-before what another does after it found
 * that element. {@code Broken} implementations keep none of this once two threads use them.
 *
 * @param <E> the type of the elements
 */
public interface ConcurrentSet<E> {

  /**
   * Adds an element.
   *
   * @param element the element, not null
   * @return false if it was in the set already
   * @throws NullPointerException if {@code element} is null
   */
  boolean add(E element);

  /**
   * Removes an element.
   *
   * @param element the element, not null
   * @return false if it was not in the set
   * @throws NullPointerException if {@code element} is null
   */
  boolean remove(E element);

  /**
   * Tells whether an element was in the set at some moment of this call.
   *
   * @param element the element, not null
   * @return true if it was
   * @throws NullPointerException if {@code element} is null
   */
  boolean contains(E element);

  /**
   * Tells whether the set held nothing at some moment of this call.
   *
   * @return true if it was empty
   */
  boolean isEmpty();
}
