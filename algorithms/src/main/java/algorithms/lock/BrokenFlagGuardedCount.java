package algorithms.lock;

/** A count guarded by a {@link BrokenFlagLock}: not guarded. */
public final class BrokenFlagGuardedCount extends GuardedCount {

  /** Creates a count at zero. */
  public BrokenFlagGuardedCount() {
    super(new BrokenFlagLock());
  }
}
