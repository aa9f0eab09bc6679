package algorithms.cancellation;

/**
 * A cancellation in a thread-local variable: wrong, because who cancels sets its own flag, and who
 * works looks at another one.
 *
 * <p><b>The rule it breaks:</b> what one thread tells another must be in a place that both have.
 * The method that asks for the current context gets that of the caller, who is never the one to be
 * cancelled, unless it cancels itself.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Comprehensive Cancellation Framework":
 * {@code __thread cancellation_context_t* tls_cancel_context}, made by each thread for itself on
 * first use, and the flag inside it.
 *
 * <p><b>Progress:</b> wait-free. <b>Thread-safety:</b> none that would be of use: threads share
 * nothing.
 *
 * @see SharedCancellation
 */
public final class BrokenLocalCancellation implements Cancellation {

  private final ThreadLocal<Boolean> cancelled = ThreadLocal.withInitial(() -> false);

  /** Creates one of work that is wanted. */
  public BrokenLocalCancellation() {}

  @Override
  public void cancel() {
    // The fault: this is the canceller's flag.
    cancelled.set(true);
  }

  @Override
  public boolean isCancelled() {
    return cancelled.get();
  }
}
