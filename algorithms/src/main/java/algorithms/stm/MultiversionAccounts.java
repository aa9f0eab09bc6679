package algorithms.stm;

/** Accounts in a {@link MultiversionMemory}. */
public final class MultiversionAccounts extends Accounts {

  /** Opens two accounts with 100 each. */
  public MultiversionAccounts() {
    super(new MultiversionMemory());
  }
}
