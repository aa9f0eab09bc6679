package algorithms.rwlock;

/** A ledger whose lock is for whoever is awake. Blocking; thread-safe. */
public final class UnorderedLedger extends PolicyLedger {

  /** Creates an empty ledger. */
  public UnorderedLedger() {
    super(Policy.UNORDERED);
  }
}
