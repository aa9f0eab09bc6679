package guest.linearizability;

/** What is written can be read from then on. */
public class Register {
  private int value;

  public void one() {
    value = 1;
  }

  public int end() {
    return value;
  }
}
