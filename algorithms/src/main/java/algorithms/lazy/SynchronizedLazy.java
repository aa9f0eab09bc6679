package algorithms.lazy;

import java.util.function.Supplier;

/**
 * A lazy value behind a lock: every call takes it.
 *
 * <p><b>Progress:</b> blocking. <b>Cost:</b> a lock for each call, for ever. Right by inspection.
 *
 * @param <T> the type of the value
 */
public final class SynchronizedLazy<T> implements Lazy<T> {

  private final Supplier<? extends T> maker;
  private T value;

  /**
   * Creates a value that is still to be made.
   *
   * @param maker makes it, called once if it returns normally
   */
  public SynchronizedLazy(Supplier<? extends T> maker) {
    this.maker = Maker.notNull(maker);
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = Maker.make(maker);
    }
    return value;
  }
}
