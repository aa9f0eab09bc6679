package algorithms.stm;

/** Accounts in a {@link BrokenZombieMemory}. */
public final class BrokenZombieAccounts extends Accounts {

  /** Opens two accounts with 100 each. */
  public BrokenZombieAccounts() {
    super(new BrokenZombieMemory());
  }
}
