package guest.sequential;

/** What a count under a lock does for one thread. */
public final class Guarded {
  private int count;

  public void increment() {
    count++;
  }

  public int get() {
    return count;
  }
}
