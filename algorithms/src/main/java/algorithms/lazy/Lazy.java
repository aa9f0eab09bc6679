package algorithms.lazy;

/**
 * A value that is made when it is first needed.
 *
 * <p>What was done to make the value happens-before what is done with it, in every thread. {@code
 * Broken} implementations do not promise that.
 *
 * @param <T> the type of the value
 */
public interface Lazy<T> {

  /**
   * Returns the value, and makes it if nobody has yet. Threads that come meanwhile wait.
   *
   * @return the value, the same one for all
   * @throws NullPointerException if what makes the value has made null; the next call tries again
   */
  T get();
}
