package guest.sequential;

/** What two accounts do for one thread between which money is moved: their sum stays. */
public final class Accounts {
  public void move(int amount) {}

  public int share() {
    return 1;
  }
}
