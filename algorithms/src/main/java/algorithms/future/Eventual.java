package algorithms.future;

import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * A value that will be there, or a failure in its place. {@code Broken} implementations forget some
 * of those who wait for it.
 *
 * @param <T> the type of the value
 */
public interface Eventual<T> {

  /**
   * Settles it with a value, unless it is settled.
   *
   * @param value the value, may be null
   * @return whether this call has settled it
   */
  boolean complete(T value);

  /**
   * Settles it with a failure, unless it is settled.
   *
   * @param failure what went wrong
   * @return whether this call has settled it
   */
  boolean fail(Throwable failure);

  /**
   * Computes something from the value as soon as it is there.
   *
   * @param <U> the type of what is computed
   * @param step the computation; run by the thread that settles this, or by the caller if it is
   *     settled already
   * @return what will be computed; it fails if this fails, or if the step throws
   */
  <U> Eventual<U> then(Function<? super T, ? extends U> step);

  /**
   * Waits until it is settled.
   *
   * @return the value
   * @throws ExecutionException if it failed, with what went wrong as the cause
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  T get() throws ExecutionException, InterruptedException;
}
