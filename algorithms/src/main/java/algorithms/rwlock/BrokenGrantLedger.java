package algorithms.rwlock;

/** A ledger guarded by a {@link BrokenGrantReadWriteLock}. */
public final class BrokenGrantLedger extends Ledger {

  private final BrokenGrantReadWriteLock lock = new BrokenGrantReadWriteLock();

  /** Creates an empty ledger. */
  public BrokenGrantLedger() {}

  @Override
  void lockRead() {
    lock.lockRead();
  }

  @Override
  void unlockRead() {
    lock.unlockRead();
  }

  @Override
  void lockWrite() {
    lock.lockWrite();
  }

  @Override
  void unlockWrite() {
    lock.unlockWrite();
  }
}
