package guest;

/** Two things that go wrong for different reasons, and one that shows in two ways. */
public final class TwoCauses {
  private int value;
  private int copies;

  /** Reads, and then writes; the sum is wrong if another thread comes in between. */
  public void increment() {
    int read = value;
    value = read + 1;
  }

  /** What a look at a half-made change comes to. */
  public void look() {
    if (value == 1) {
      throw new IllegalStateException("one");
    }
    if (value == 2) {
      throw new IllegalStateException("two");
    }
  }

  /** Two writes that belong together. */
  public void copy() {
    value = 1;
    copies = 1;
  }

  /** Throws between them. */
  public void compare() {
    if (value != copies) {
      throw new IllegalArgumentException("differ");
    }
  }

  /** The difference, which is 0. */
  public int difference() {
    return value - copies;
  }
}
