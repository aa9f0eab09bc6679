package algorithms.rwlock;

/**
 * Two sums that must always be equal, written by one thread at a time and read by many: the
 * smallest program that shows whether a reader-writer lock does its work.
 */
abstract class Ledger {

  private int debit;
  private int credit;

  abstract void lockRead();

  abstract void unlockRead();

  abstract void lockWrite();

  abstract void unlockWrite();

  /** Books one on both sides. */
  public final void book() {
    lockWrite();
    debit = debit + 1;
    credit = credit + 1;
    unlockWrite();
  }

  /**
   * Reads both sides.
   *
   * @return whether they are equal
   */
  public final boolean isBalanced() {
    lockRead();
    boolean balanced = debit == credit;
    unlockRead();
    return balanced;
  }

  /**
   * Returns how much was booked; for when nobody writes.
   *
   * @return the sum of both sides
   */
  public final int booked() {
    return debit + credit;
  }
}
