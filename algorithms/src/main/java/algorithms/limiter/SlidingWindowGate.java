package algorithms.limiter;

/** A gate guarded by a {@link SlidingWindowLimiter}. */
public final class SlidingWindowGate extends Gate {

  private static final long HOUR = 3_600_000_000_000L;

  /** Opens the gate. */
  public SlidingWindowGate() {
    super(new SlidingWindowLimiter(1, HOUR));
  }
}
