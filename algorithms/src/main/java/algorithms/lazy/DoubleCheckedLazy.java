package algorithms.lazy;

import java.util.function.Supplier;

/**
 * A lazy value with double-checked locking and a volatile field.
 *
 * <p><b>Progress:</b> wait-free once the value is there, blocking before. <b>Source:</b> Bloch,
 * "Effective Java", 3rd edition, 2018, item 83.
 *
 * @param <T> the type of the value
 */
public final class DoubleCheckedLazy<T> implements Lazy<T> {

  private final Supplier<? extends T> maker;

  /** The value, null before it is made. Volatile: who sees it must see what was done to make it. */
  private volatile T value;

  /**
   * Creates a value that is still to be made.
   *
   * @param maker makes it, called once if it returns normally
   */
  public DoubleCheckedLazy(Supplier<? extends T> maker) {
    this.maker = Maker.notNull(maker);
  }

  @Override
  public T get() {
    T seen = value; // read once: a second read of the field could cost as much again
    if (seen != null) {
      return seen;
    }
    synchronized (this) {
      if (value == null) {
        value = Maker.make(maker);
      }
      return value;
    }
  }
}
