package algorithms.stm;

/** Accounts in a {@link BrokenValidationMemory}. */
public final class BrokenValidationAccounts extends Accounts {

  /** Opens two accounts with 100 each. */
  public BrokenValidationAccounts() {
    super(new BrokenValidationMemory());
  }
}
