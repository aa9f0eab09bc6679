package algorithms.levels;

import java.util.concurrent.atomic.AtomicInteger;

/** A wallet that pays only if it still holds what was looked at. Lock-free; thread-safe. */
public final class Wallet {

  private final AtomicInteger money;

  /**
   * Fills the wallet.
   *
   * @param money how much is in it
   */
  public Wallet(int money) {
    this.money = new AtomicInteger(money);
  }

  /**
   * Pays, if there is enough.
   *
   * @param amount how much
   * @return whether it was paid
   */
  public boolean pay(int amount) {
    int seen;
    do {
      seen = money.get();
      if (seen < amount) {
        return false;
      }
    } while (!money.compareAndSet(seen, seen - amount));
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
