package algorithms.lock;

/** A count guarded by a {@link McsLock}. Blocking; thread-safe. */
public final class McsGuardedCount extends GuardedCount {

  /** Creates a count at zero. */
  public McsGuardedCount() {
    super(new McsLock());
  }
}
