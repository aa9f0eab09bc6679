package guest.sequential;

/** What a ledger does for one thread: whoever looks finds it balanced. */
public final class Ledger {
  public void book() {}

  public boolean isBalanced() {
    return true;
  }
}
