package heddle.engine.instrument;

/** Fields that only pace a thread, and some that do more. */
final class Pacing {
  private Pacing() {}

  static final class Adaptive {
    private static final int LOOKS = Integer.parseInt("64");
    private int looks;
    private long longest = 8;

    void once() {
      if (looks < LOOKS) {
        looks++;
        Thread.onSpinWait();
      } else {
        longest = Math.min(longest * 2, 1_024);
        Thread.yield();
      }
    }

    void startAnew() {
      looks = 0;
    }
  }

  static final class Asked {
    private int looks;
    private int others;

    boolean once() {
      Thread.onSpinWait();
      return ++looks > 3;
    }

    void another() {
      others++;
      Thread.onSpinWait();
    }
  }

  static final class SeenByNestmate {
    private int looks;
    private int own;

    void once() {
      looks++;
      own++;
      Thread.onSpinWait();
    }
  }

  static int looksOf(SeenByNestmate pace) {
    return pace.looks;
  }

  static final class Reaches {
    private int looks;
    private int limit;
    private final int[] counts = new int[1];

    void once() {
      counts[0] = ++looks;
      Thread.onSpinWait();
    }

    void divided() {
      if (64 / limit > 3) {
        Thread.yield();
      }
    }
  }

  static final class Loops {
    private int longest = 4;

    void once() {
      for (int i = 0; i != longest; i++) {
        Thread.onSpinWait();
      }
    }
  }

  static final class Named {
    private int seen;

    void once() {
      seen++;
      Thread.onSpinWait();
    }

    static String name() {
      return "seen";
    }
  }

  static final class Counter {
    private int looks;

    void once() {
      looks++;
    }
  }

  static final class Waits {
    private volatile boolean set;
    private int looks;

    void yieldsLater() {
      int spins = 0;
      while (!set) {
        if (spins < 64) {
          spins++;
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
    }

    void yieldsAtTimes() {
      int spins = 0;
      int rounds = 1;
      while (!set) {
        spins += rounds;
        if ((spins & 7) == 0) {
          Thread.yield();
        }
      }
    }

    boolean givesUp() {
      int spins = 0;
      while (!set) {
        if (++spins == 64) {
          return false;
        }
        Thread.onSpinWait();
      }
      return true;
    }

    int tells() {
      int spins = 0;
      while (!set) {
        spins++;
      }
      return spins;
    }

    void storesAtTimes() {
      int spins = 0;
      while (!set) {
        if (++spins > 64) {
          looks = 1;
        }
      }
    }

    void looksTwiceAtTimes() {
      int spins = 0;
      while (!set) {
        if (++spins > 64 && set) {
          Thread.yield();
        }
      }
    }

    int looks() {
      return looks;
    }
  }
}
