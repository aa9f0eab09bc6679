package guest.loops;

/** Nothing bounds the loop: the scheduler may leave it alone for ever. */
public class CountsUntilSet {
  private volatile boolean set;

  public int one() {
    int looks = 0;
    while (!set) {
      looks++;
    }
    return looks;
  }

  public void two() {
    set = true;
  }
}
