package algorithms.stm;

/** Accounts in a {@link BrokenReadLogMemory}. */
public final class BrokenReadLogAccounts extends Accounts {

  /** Opens two accounts with 100 each. */
  public BrokenReadLogAccounts() {
    super(new BrokenReadLogMemory());
  }
}
