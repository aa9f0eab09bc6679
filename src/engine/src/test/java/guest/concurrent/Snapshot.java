package guest.concurrent;

import java.io.Serializable;

/** Two numbers that belong together. */
class Snapshot implements Serializable {
  private static final long serialVersionUID = 1;
  private int x;
  private int y;

  void set(int value) {
    x = value;
    y = value;
  }

  boolean whole() {
    return x == y;
  }
}
