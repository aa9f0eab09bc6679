package guest.classes;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Threads that wait by looking. */
public final class Spins {
  private Spins() {}

  /** One looks until the other has written. */
  public static final class Flag {
    private volatile boolean set;
    private int x;

    public int one() {
      while (!set) {
        Thread.onSpinWait();
      }
      return x;
    }

    public void two() {
      x = 1;
      set = true;
    }
  }

  /** Nobody writes what is looked for. */
  public static final class Never {
    private volatile int x;

    public void one() {
      while (x != 2) {
        Thread.onSpinWait();
      }
    }

    public void two() {
      x = 1;
    }
  }

  /** Two tests before each attempt. */
  public static final class TestAndTestAndSet {
    private final AtomicBoolean locked = new AtomicBoolean();
    private int x;

    public int one() {
      lock();
      int seen = ++x;
      locked.set(false);
      return seen;
    }

    public int two() {
      return one();
    }

    private void lock() {
      while (true) {
        while (locked.get()) {
          Thread.onSpinWait();
        }
        if (!locked.getAndSet(true)) {
          return;
        }
      }
    }
  }

  /** Attempts that fail change nothing. */
  public static final class CompareAndSet {
    private final AtomicInteger owner = new AtomicInteger();
    private int x;

    public int one() {
      return next(1);
    }

    public int two() {
      return next(2);
    }

    public int three() {
      return next(3);
    }

    private int next(int me) {
      while (!owner.compareAndSet(0, me)) {
        Thread.onSpinWait();
      }
      int seen = ++x;
      owner.set(0);
      return seen;
    }
  }

  /** An exchange that finds what it puts there. */
  public static final class Exchange {
    private final AtomicBoolean locked = new AtomicBoolean();

    public void one() {
      while (locked.getAndSet(true)) {
        Thread.yield();
      }
      locked.set(false);
    }

    public void two() {
      one();
    }
  }

  /** Tickets are called in their order. */
  public static final class Tickets {
    private final AtomicInteger next = new AtomicInteger();
    private volatile int served;
    private int x;

    public int one() {
      int mine = next.getAndIncrement();
      while (served != mine) {
        Thread.onSpinWait();
      }
      int seen = ++x;
      served = mine + 1;
      return seen;
    }

    public int two() {
      return one();
    }

    public int three() {
      return one();
    }
  }

  /** Peterson's algorithm: a round looks at two places. */
  public static final class Peterson {
    private volatile boolean wants1;
    private volatile boolean wants2;
    private volatile int turn;
    private int x;

    public int one() {
      wants1 = true;
      turn = 2;
      while (wants2 && turn == 2) {
        Thread.onSpinWait();
      }
      int seen = ++x;
      wants1 = false;
      return seen;
    }

    public int two() {
      wants2 = true;
      turn = 1;
      while (wants1 && turn == 1) {
        Thread.onSpinWait();
      }
      int seen = ++x;
      wants2 = false;
      return seen;
    }
  }

  /** Peterson's algorithm, the turn given too early. */
  public static final class BrokenPeterson {
    private volatile boolean wants1;
    private volatile boolean wants2;
    private volatile int turn;
    private int x;

    public int one() {
      turn = 2;
      wants1 = true;
      while (wants2 && turn == 2) {
        Thread.onSpinWait();
      }
      int seen = ++x;
      wants1 = false;
      return seen;
    }

    public int two() {
      turn = 1;
      wants2 = true;
      while (wants1 && turn == 1) {
        Thread.onSpinWait();
      }
      int seen = ++x;
      wants2 = false;
      return seen;
    }
  }

  /** Dekker's algorithm: a round may take something back. */
  public static final class Dekker {
    private volatile boolean wants1;
    private volatile boolean wants2;
    private volatile int turn = 1;
    private int x;

    public int one() {
      wants1 = true;
      while (wants2) {
        if (turn != 1) {
          wants1 = false;
          while (turn != 1) {
            Thread.onSpinWait();
          }
          wants1 = true;
        }
      }
      int seen = ++x;
      turn = 2;
      wants1 = false;
      return seen;
    }

    public int two() {
      wants2 = true;
      while (wants1) {
        if (turn != 2) {
          wants2 = false;
          while (turn != 2) {
            Thread.onSpinWait();
          }
          wants2 = true;
        }
      }
      int seen = ++x;
      turn = 1;
      wants2 = false;
      return seen;
    }
  }

  /** The queue of Mellor-Crummey and Scott: each looks at its own node. */
  public static final class Mcs {
    private static final class Node {
      volatile boolean waits;
      volatile Node next;
    }

    private final AtomicReference<Node> tail = new AtomicReference<>();
    private int x;

    public int one() {
      Node mine = new Node();
      Node before = tail.getAndSet(mine);
      if (before != null) {
        mine.waits = true;
        before.next = mine;
        while (mine.waits) {
          Thread.onSpinWait();
        }
      }
      int seen = ++x;
      if (!tail.compareAndSet(mine, null)) {
        while (mine.next == null) {
          Thread.onSpinWait();
        }
        mine.next.waits = false;
      }
      return seen;
    }

    public int two() {
      return one();
    }
  }

  /** The queue of Craig, Landin and Hagersten: each looks at the node before. */
  public static final class Clh {
    private static final class Node {
      volatile boolean held;
    }

    private final AtomicReference<Node> tail = new AtomicReference<>(new Node());
    private int x;

    public int one() {
      Node mine = new Node();
      mine.held = true;
      Node before = tail.getAndSet(mine);
      while (before.held) {
        Thread.onSpinWait();
      }
      int seen = ++x;
      mine.held = false;
      return seen;
    }

    public int two() {
      return one();
    }

    public int three() {
      return one();
    }
  }

  /** A reader tries again while somebody writes. */
  public static final class SequenceLock {
    private volatile int sequence;
    private volatile int a;
    private volatile int b;

    public void one() {
      sequence++;
      a = 1;
      b = 1;
      sequence++;
    }

    public int two() {
      int before;
      int sum;
      do {
        before = sequence;
        sum = a + b;
      } while ((before & 1) != 0 || sequence != before);
      return sum;
    }
  }

  /** A look under a monitor. */
  public static final class Guarded {
    private boolean set;

    public void one() {
      while (true) {
        synchronized (this) {
          if (set) {
            return;
          }
        }
      }
    }

    public synchronized void two() {
      set = true;
    }
  }

  /** The test is in a method of its own, with a loop of its own that ends. */
  public static final class Nested {
    private final AtomicInteger[] places = {new AtomicInteger(), new AtomicInteger()};

    public void one() {
      while (!allSet()) {
        Thread.onSpinWait();
      }
    }

    private boolean allSet() {
      for (AtomicInteger place : places) {
        if (place.get() == 0) {
          return false;
        }
      }
      return true;
    }

    public void two() {
      places[0].set(1);
      places[1].set(1);
    }
  }

  /** Rounds are counted: it gives up, and so must not be kept from going round. */
  public static final class GivesUp {
    private volatile boolean set;

    public boolean one() {
      for (int i = 0; i < 3; i++) {
        if (set) {
          return true;
        }
      }
      return false;
    }

    public void two() {
      set = true;
    }
  }

  /** An object that counts the looks decides only whether to spin or to yield. */
  public static final class Paces {
    private static final class Pace {
      private int looks;

      void once() {
        if (looks < 2) {
          looks++;
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
    }

    private volatile boolean set;

    public void one() {
      Pace pace = new Pace();
      while (!set) {
        pace.once();
      }
    }

    public void two() {
      one();
    }

    public void three() {
      set = true;
    }
  }

  /** A variable that counts the looks decides only when to yield. */
  public static final class PacesInVariable {
    private volatile int x;

    public int one() {
      int looks = 0;
      int seen;
      while ((seen = x) == 0) {
        if (++looks > 2) {
          Thread.yield();
        }
      }
      return seen;
    }

    public void two() {
      x = 1;
      x = 2;
    }
  }

  /** The rounds of the inner loop are all the same, but those of its caller are counted. */
  public static final class CountsOutside {
    private volatile int x;

    public int one() {
      int sum = 0;
      for (int i = 0; i < 2; i++) {
        sum += seen();
      }
      return sum;
    }

    private int seen() {
      int left = 1;
      while (x == 1 && left > 0) {
        left = 0;
      }
      return x;
    }

    public void two() {
      x = 1;
    }
  }

  /** A value that comes and goes: it may never be seen. */
  public static final class Fleeting {
    private volatile boolean set;

    public void one() {
      while (!set) {
        Thread.onSpinWait();
      }
    }

    public void two() {
      set = true;
      set = false;
    }
  }

  /** Who looks holds what the other one needs in order to write. */
  public static final class LooksWhileHolding {
    private volatile boolean set;

    public synchronized void one() {
      while (!set) {
        Thread.onSpinWait();
      }
    }

    public synchronized void two() {
      set = true;
    }
  }

  /** An iterator moves on in every round, though nothing that can be seen does. */
  public static final class Iterates {
    private final java.util.List<AtomicInteger> places =
        java.util.List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());

    public int one() {
      int set = 0;
      for (AtomicInteger place : places) {
        if (place.get() != 0) {
          set = 1;
        }
      }
      return set;
    }

    public void two() {
      places.get(2).set(1);
    }
  }
}
