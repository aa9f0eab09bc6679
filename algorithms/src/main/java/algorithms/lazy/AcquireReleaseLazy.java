package algorithms.lazy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/**
 * A lazy value with double-checked locking and the weakest accesses that are right.
 *
 * <p><b>Progress:</b> wait-free once the value is there, blocking before. <b>Source:</b> Lea,
 * "Using JDK 9 Memory Order Modes", 2018. On x86 it is no faster than {@link DoubleCheckedLazy}:
 * there a volatile read is an ordinary load.
 *
 * @param <T> the type of the value
 */
public final class AcquireReleaseLazy<T> implements Lazy<T> {

  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(AcquireReleaseLazy.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Supplier<? extends T> maker;

  /** The value, null before it is made. Written through {@link #VALUE}, under the lock. */
  private T value;

  /**
   * Creates a value that is still to be made.
   *
   * @param maker makes it, called once if it returns normally
   */
  public AcquireReleaseLazy(Supplier<? extends T> maker) {
    this.maker = Maker.notNull(maker);
  }

  @Override
  @SuppressWarnings("unchecked") // value is a T or null
  public T get() {
    // Acquire: pairs with the release below. Without it the value's fields could be read as they
    // were before it was made.
    T seen = (T) VALUE.getAcquire(this);
    return seen != null ? seen : make();
  }

  private synchronized T make() {
    if (value == null) { // plain: all writes are under this lock
      // Release: pairs with the acquire in get(), which does not take the lock.
      VALUE.setRelease(this, Maker.make(maker));
    }
    return value;
  }
}
