package algorithms.lock;

/** A count guarded by a {@link TicketLock}. Blocking; thread-safe. */
public final class TicketGuardedCount extends GuardedCount {

  /** Creates a count at zero. */
  public TicketGuardedCount() {
    super(new TicketLock());
  }
}
