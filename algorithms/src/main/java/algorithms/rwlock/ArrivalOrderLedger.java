package algorithms.rwlock;

/** A ledger whose lock lets threads in in order of arrival. Blocking; thread-safe. */
public final class ArrivalOrderLedger extends PolicyLedger {

  /** Creates an empty ledger. */
  public ArrivalOrderLedger() {
    super(Policy.ARRIVAL_ORDER);
  }
}
