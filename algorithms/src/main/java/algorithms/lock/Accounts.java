package algorithms.lock;

/**
 * Accounts between which money is moved by many threads at once. No transfer makes or loses money,
 * and none waits for ever. {@code Broken} implementations do not keep that.
 */
public interface Accounts {

  /**
   * Moves money, even if the account is overdrawn by it.
   *
   * @param from the number of the account to take from, from 0
   * @param to the number of the account to add to; may be the same
   * @param amount how much
   * @throws IndexOutOfBoundsException if there is no such account, and nothing is moved
   */
  void transfer(int from, int to, int amount);

  /**
   * Returns the money on all accounts; exact only while nobody transfers.
   *
   * @return the sum
   */
  int total();
}
