package algorithms.stm;

/** Accounts in a {@link Tl2Memory}. */
public final class Tl2Accounts extends Accounts {

  /** Opens two accounts with 100 each. */
  public Tl2Accounts() {
    super(new Tl2Memory());
  }
}
