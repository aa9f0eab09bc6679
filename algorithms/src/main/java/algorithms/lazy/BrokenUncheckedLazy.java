package algorithms.lazy;

import java.util.function.Supplier;

/**
 * A lazy value that is checked once: wrong, because two threads may both make it.
 *
 * <p><b>The rule it breaks:</b> the check and the making must be one step, or the check be made
 * again under the lock. Two threads find that there is no value; the lock makes them take turns,
 * and each makes one. Who came first keeps another value than all later ones.
 *
 * <p><b>Source:</b> Goetz et al., "Java Concurrency in Practice", 2006, section 2.2.2, listing 2.3,
 * here with the lock that is the usual first cure.
 *
 * <p><b>Progress:</b> wait-free once the value is there, blocking before. <b>Thread-safety:</b>
 * none.
 *
 * @param <T> the type of the value
 * @see DoubleCheckedLazy
 */
public final class BrokenUncheckedLazy<T> implements Lazy<T> {

  private final Supplier<? extends T> maker;
  private volatile T value;

  /**
   * Creates a value that is still to be made.
   *
   * @param maker makes it
   */
  public BrokenUncheckedLazy(Supplier<? extends T> maker) {
    this.maker = Maker.notNull(maker);
  }

  @Override
  public T get() {
    T seen = value;
    if (seen != null) {
      return seen;
    }
    synchronized (this) {
      // The fault: another thread may have made it while this one waited.
      value = Maker.make(maker);
      return value;
    }
  }
}
