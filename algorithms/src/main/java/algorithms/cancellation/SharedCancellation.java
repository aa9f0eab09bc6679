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
    // Release: pairs with the acquire below. Without it the reason, which was written before, might
    // not be seen by the worker that stops.
    CANCELLED.setRelease(this, true);
  }

  @Override
  public boolean isCancelled() {
    // Acquire: pairs with the release above. A plain read could be hoisted out of the worker's
    // loop, which would then never end.
    return (boolean) CANCELLED.getAcquire(this);
  }
}
