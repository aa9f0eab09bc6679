package guest.classes;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Loops that nothing bounds; no loop goes round more often than {@code LOOPS}. */
public final class Rounds {
  private Rounds() {}

  /** Counts its looks. */
  public static final class Counts {
    public static final int LOOPS = 4;
    private volatile boolean set;
    private int x;

    public int one() {
      int looks = 0;
      while (!set) {
        looks++;
      }
      return looks * 10 + x;
    }

    public void two() {
      x = 1;
      set = true;
    }
  }

  /** Two that count where both see it. */
  public static final class CountTogether {
    public static final int LOOPS = 1;
    private volatile boolean set;
    private final AtomicInteger looks = new AtomicInteger();

    public int one() {
      while (!set) {
        looks.incrementAndGet();
      }
      return looks.get();
    }

    public int two() {
      return one();
    }

    public void three() {
      set = true;
    }
  }

  /** Waits for a turn that may never come, and holds a monitor meanwhile. */
  public static final class CountsInside {
    public static final int LOOPS = 2;
    private volatile boolean set;
    private int looks;

    public int one() {
      synchronized (this) {
        while (!set) {
          looks++;
        }
        return looks;
      }
    }

    public synchronized int two() {
      return looks;
    }

    public void three() {
      set = true;
    }
  }

  /** Enters and leaves a monitor in each round, and changes what it guards. */
  public static final class LocksInEachRound {
    public static final int LOOPS = 2;
    private boolean set;
    private int looks;

    public int one() {
      while (!isSet()) {
        looks++;
      }
      return looks;
    }

    private synchronized boolean isSet() {
      return set;
    }

    public synchronized void two() {
      set = true;
    }
  }

  /** A lock that is tried again and again; who lost has counted that. */
  public static final class TriesAgain {
    public static final int LOOPS = 1;
    private final AtomicBoolean locked = new AtomicBoolean();
    private int x;

    public int one() {
      int failed = 0;
      while (!locked.compareAndSet(false, true)) {
        failed++;
      }
      x++;
      locked.set(false);
      return failed;
    }

    public int two() {
      return one();
    }

    public int three() {
      return one();
    }

    public int end() {
      return x;
    }
  }

  /** Waits again and again, counting, until the other has made enough rounds itself. */
  public static final class BothGoRound {
    public static final int LOOPS = 2;
    private volatile int done;
    private int rounds;

    public int one() {
      while (done < 2) {
        rounds++;
      }
      return rounds;
    }

    public void two() {
      for (int i = 0; i < 2; i++) {
        done++;
      }
    }
  }

  /** The inner loop is reached anew in each round of the outer one. */
  public static final class Nested {
    public static final int LOOPS = 2;
    private volatile int x;

    public void one() {
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          x++;
        }
      }
    }

    public int two() {
      return x;
    }
  }

  /** All loops go round too often: nothing comes to an end. */
  public static final class AllTooLong {
    public static final int LOOPS = 1;
    private volatile int x;

    public void one() {
      for (int i = 0; i < 3; i++) {
        x++;
      }
    }

    public int two() {
      return x;
    }
  }
}
