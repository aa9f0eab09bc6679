package algorithms.rwlock;

/** A ledger whose lock lets writers in first. Blocking; thread-safe. */
public final class WritersFirstLedger extends PolicyLedger {

  /** Creates an empty ledger. */
  public WritersFirstLedger() {
    super(Policy.WRITERS_FIRST);
  }
}
