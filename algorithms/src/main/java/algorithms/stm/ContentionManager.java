package algorithms.stm;

/**
 * What a transaction does when it meets another one. Used by all threads at once.
 *
 * <p><b>Paper:</b> Scherer and Scott, "Advanced Contention Management for Dynamic Software
 * Transactional Memory", PODC 2005.
 */
public interface ContentionManager {

  /**
   * Asked by a commit that finds a variable locked by another commit, which is short.
   *
   * @param looks how often it was asked already for this variable, from 0
   * @return true to look again, after a pause if this method makes one; false to roll back
   */
  boolean lookAgain(int looks);

  /**
   * Called after a transaction was rolled back, before it is run again.
   *
   * @param attempt how often it was rolled back before, from 0
   */
  void backOff(int attempt);

  /** Rolls back and runs again at once: good where conflicts are rare and transactions short. */
  static ContentionManager impatient() {
    return new ContentionManager() {
      @Override
      public boolean lookAgain(int looks) {
        return false;
      }

      @Override
      public void backOff(int attempt) {}
    };
  }

  /**
   * Waits a little for a lock, and longer after each conflict, a random time up to a bound that
   * doubles.
   */
  static ContentionManager polite() {
    return new Polite();
  }
}
