package guest;

/** A program under study that hurts whoever runs it. */
public final class Hostile {
  private boolean flag;
  private int depth;
  private long[][] hoard;

  /** Makes no visible operation, for ever. */
  public void loop() {
    int i = 0;
    while (i >= 0) {
      i = i + 1 & 0xffff;
    }
  }

  /** Waits for a flag without a pause. */
  public void spin() {
    while (!flag) {
      Thread.onSpinWait();
    }
  }

  /** Overflows the stack. */
  public int recurse() {
    return recurse() + depth;
  }

  /** Asks for more memory than there is. */
  public int hoard() {
    long[][] all = new long[1 << 20][];
    hoard = all;
    for (int i = 0; i < all.length; i++) {
      all[i] = new long[1 << 26];
    }
    return all.length;
  }

  /** Fails. */
  public void fail() {
    throw new IllegalStateException("no more");
  }

  /** Ends the virtual machine. */
  public void leave() {
    System.exit(5);
  }

  /** Does no harm. */
  public boolean look() {
    return flag || hoard != null;
  }
}
