package guest.classes;

/** Monitors. */
public final class Locks {
  private Locks() {}

  /** One critical section each. */
  public static final class OneEach {
    private int x;

    public synchronized void one() {
      x++;
    }

    public synchronized void two() {
      x++;
    }

    public int end() {
      return x;
    }
  }

  /** One critical section of each of three. */
  public static final class OneOfThree {
    private int x;

    public synchronized int one() {
      return ++x;
    }

    public synchronized int two() {
      return ++x;
    }

    public synchronized int three() {
      return ++x;
    }
  }

  /** Two critical sections each. */
  public static final class TwoEach {
    private int x;

    public void one() {
      add();
      add();
    }

    public void two() {
      add();
      add();
    }

    private synchronized void add() {
      x++;
    }
  }

  /** Entered twice. */
  public static final class Reentrant {
    private int x;

    public void one() {
      synchronized (this) {
        synchronized (this) {
          x++;
        }
        x++;
      }
    }

    public synchronized void two() {
      x *= 2;
    }

    public int end() {
      return x;
    }
  }

  /** Two locks, in the same order. */
  public static final class Ordered {
    private final Object a = new Object();
    private final Object b = new Object();
    private int x;

    public void one() {
      both();
    }

    public void two() {
      both();
    }

    private void both() {
      synchronized (a) {
        synchronized (b) {
          x++;
        }
      }
    }
  }

  /** Two locks, crosswise. */
  public static final class Crossed {
    private final Object a = new Object();
    private final Object b = new Object();
    private int x;

    public void one() {
      synchronized (a) {
        synchronized (b) {
          x++;
        }
      }
    }

    public void two() {
      synchronized (b) {
        synchronized (a) {
          x++;
        }
      }
    }
  }

  /** Three in a ring. */
  public static final class Ring {
    private final Object[] forks = {new Object(), new Object(), new Object()};

    public void one() {
      eat(0, 1);
    }

    public void two() {
      eat(1, 2);
    }

    public void three() {
      eat(2, 0);
    }

    private void eat(int first, int second) {
      synchronized (forks[first]) {
        synchronized (forks[second]) {
          Thread.onSpinWait();
        }
      }
    }
  }

  /** A monitor that is held for ever keeps the other from entering, unless it comes first. */
  public static final class HeldForEver {
    private final Object a = new Object();
    private final Object b = new Object();
    private int x;

    public void one() throws InterruptedException {
      synchronized (a) {
        synchronized (b) {
          b.wait();
        }
      }
    }

    public int two() {
      synchronized (a) {
        return ++x;
      }
    }
  }

  /** One thread guards its access, the other does not. */
  public static final class HalfGuarded {
    private int x;

    public synchronized void one() {
      x++;
    }

    public void two() {
      x++;
    }

    public int end() {
      return x;
    }
  }

  /** What is read under the lock decides about another lock. */
  public static final class Nested {
    private final Object inner = new Object();
    private int x;

    public int one() {
      synchronized (this) {
        if (x == 0) {
          synchronized (inner) {
            return 1;
          }
        }
        return 2;
      }
    }

    public void two() {
      synchronized (inner) {
        x = 1;
      }
    }
  }
}
