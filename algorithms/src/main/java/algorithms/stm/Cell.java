package algorithms.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A variable that keeps its last value only.
 *
 * @param <T> the type of its values
 */
final class Cell<T> extends Ref<T> {

  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(Cell.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Accessed through {@link #VALUE} only. */
  private Object value;

  Cell(Domain domain, long id, T value) {
    super(domain, id);
    this.value = value;
  }

  Object value() {
    // Acquire: keeps the second read of the lock word behind this one; and pairs with the release
    // in store(), so that what the value refers to is visible.
    return VALUE.getAcquire(this);
  }

  @Override
  void store(Object newValue, long time) {
    // Release: pairs with the acquire in value() of a reader that will roll back, and until then
    // may look into the object.
    VALUE.setRelease(this, newValue);
  }

  @Override
  @SuppressWarnings("unchecked") // only values of type T are stored
  public T get() {
    return (T) value();
  }
}
