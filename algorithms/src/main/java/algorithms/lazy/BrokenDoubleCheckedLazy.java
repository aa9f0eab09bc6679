package algorithms.lazy;

import java.util.function.Supplier;

/**
 * A lazy value with double-checked locking and a plain field: wrong, because the value may be seen
 * before it is complete.
 *
 * <p><b>The rule it breaks:</b> what is read without the lock must be published. The thread that
 * makes the value writes its fields and then the reference, under the lock; a thread that finds the
 * reference has taken no lock, so nothing orders its reads of the fields after those writes. It may
 * see an empty object, or find a reference and then null. A value whose fields are all final is
 * safe from the first, by the rule for final fields.
 *
 * <p>Under sequential consistency there is no failure to find: every run is right. The data race on
 * the field is there all the same.
 *
 * <p><b>Published</b> widely before 2001; see Bacon et al., "The 'Double-Checked Locking is Broken'
 * Declaration", 2001. In the teaching text "Lock-Free Data Structures: From Theory to Mastery",
 * part 6.2, it stands right, with acquire and release on a flag.
 *
 * <p><b>Progress:</b> wait-free once the value is there, blocking before. <b>Thread-safety:</b> for
 * immutable values with final fields, if the one read is all that is done without the lock.
 *
 * @param <T> the type of the value
 * @see DoubleCheckedLazy
 * @see AcquireReleaseLazy
 */
public final class BrokenDoubleCheckedLazy<T> implements Lazy<T> {

  private final Supplier<? extends T> maker;

  // The fault: not volatile.
  private T value;

  /**
   * Creates a value that is still to be made.
   *
   * @param maker makes it, called once if it returns normally
   */
  public BrokenDoubleCheckedLazy(Supplier<? extends T> maker) {
    this.maker = Maker.notNull(maker);
  }

  @Override
  public T get() {
    if (value == null) {
      synchronized (this) {
        if (value == null) {
          value = Maker.make(maker);
        }
      }
    }
    return value;
  }
}
