package guest.sampling;

/** The same pair, written and read under one lock: nobody sees half of it. */
public abstract class Pair {
  private int a;
  private int b;

  public void one() {
    write();
  }

  public void two() {
    write();
  }

  public int three() {
    synchronized (this) {
      return a - b;
    }
  }

  private void write() {
    synchronized (this) {
      a = 1;
      b = -1;
    }
  }
}
