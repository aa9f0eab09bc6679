package algorithms.rwlock;

/** A ledger whose lock lets readers in first. Blocking; thread-safe. */
public final class ReadersFirstLedger extends PolicyLedger {

  /** Creates an empty ledger. */
  public ReadersFirstLedger() {
    super(Policy.READERS_FIRST);
  }
}
