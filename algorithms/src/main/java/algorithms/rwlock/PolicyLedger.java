package algorithms.rwlock;

/** A ledger guarded by a {@link PolicyReadWriteLock}. */
abstract class PolicyLedger extends Ledger {

  private final PolicyReadWriteLock lock;

  PolicyLedger(Policy policy) {
    lock = new PolicyReadWriteLock(policy, 0); // to look again and again shows nothing new
  }

  @Override
  final void lockRead() {
    lock.readLock().lock();
  }

  @Override
  final void unlockRead() {
    lock.readLock().unlock();
  }

  @Override
  final void lockWrite() {
    lock.writeLock().lock();
  }

  @Override
  final void unlockWrite() {
    lock.writeLock().unlock();
  }

  /**
   * Returns how many that came later were let in before one that waited, at most.
   *
   * @return 0 if everybody was let in in order of arrival
   */
  public final int mostOvertaken() {
    return lock.statistics().mostOvertaken();
  }
}
