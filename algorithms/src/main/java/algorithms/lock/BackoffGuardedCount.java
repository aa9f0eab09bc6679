package algorithms.lock;

/** A count guarded by a {@link BackoffLock}. Blocking; thread-safe. */
public final class BackoffGuardedCount extends GuardedCount {

  /** Creates a count at zero. */
  public BackoffGuardedCount() {
    super(new BackoffLock());
  }
}
