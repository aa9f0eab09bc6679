package algorithms.cancellation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A cancellation that belongs to the work: whoever has it can cancel, and whoever works asks it.
 *
 * <p><b>Progress:</b> wait-free. Thread-safe.
 *
 * <p><b>Source:</b> "Advanced Threading Patterns", "Comprehensive Cancellation Framework", put
 * right.
 */
public final class SharedCancellation implements Cancellation {

  private static final VarHandle CANCELLED;

  static {
    try {
      CANCELLED =
          MethodHandles.lookup()
              .findVarHandle(SharedCancellation.class, "cancelled", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Accessed through {@link #CANCELLED} only. */
  private boolean cancelled;

  /** Creates one of work that is wanted. */
  public SharedCancellation() {}

  @Override
  public void cancel() {
    // Volatile: release, so that the reason, which was written before, is seen by the worker that
    // stops; and it is there when this returns. With release alone what the caller reads next could
    // be from before it: how far the work has come, say, after which it went on (store buffering;
    // the stress tests have seen that).
    CANCELLED.setVolatile(this, true);
  }

  @Override
  public boolean isCancelled() {
    // Volatile: pairs with the write above, and comes after what the worker has told before it. A
    // plain read could be hoisted out of the worker's loop, which would then never end.
    return (boolean) CANCELLED.getVolatile(this);
  }
}
