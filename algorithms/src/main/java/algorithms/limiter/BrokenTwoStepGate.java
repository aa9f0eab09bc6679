package algorithms.limiter;

/** A gate guarded by a {@link BrokenTwoStepLimiter}. */
public final class BrokenTwoStepGate extends Gate {

  private static final long HOUR = 3_600_000_000_000L;

  /** Opens the gate. */
  public BrokenTwoStepGate() {
    super(new BrokenTwoStepLimiter(1, HOUR));
  }
}
