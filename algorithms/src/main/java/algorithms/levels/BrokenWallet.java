package algorithms.levels;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wallet that looks before it pays, in two steps: wrong, because two may look before either pays.
 *
 * <p><b>The rule it breaks:</b> a test holds only until the next step of somebody else. Each of the
 * two steps is atomic, and the wallet is overdrawn all the same.
 *
 * <p><b>Source:</b> check-then-act, Goetz and others, "Java Concurrency in Practice", 2006, section
 * 2.2.
 *
 * @see Wallet
 */
public final class BrokenWallet {

  private final AtomicInteger money;

  /**
   * Fills the wallet.
   *
   * @param money how much is in it
   */
  public BrokenWallet(int money) {
    this.money = new AtomicInteger(money);
  }

  /**
   * Pays, if there is enough.
   *
   * @param amount how much
   * @return whether it was paid
   */
  public boolean pay(int amount) {
    if (money.get() < amount) {
      return false;
    }
    // The fault: others may have paid since.
    money.addAndGet(-amount);
    return true;
  }

  /**
   * Tells whether the wallet is overdrawn.
   *
   * @return whether there is less than nothing in it
   */
  public boolean isOverdrawn() {
    return money.get() < 0;
  }
}
