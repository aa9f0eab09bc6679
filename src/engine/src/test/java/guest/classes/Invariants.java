package guest.classes;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Properties that must hold in every state; what they look at is named in a constant. */
public final class Invariants {
  private Invariants() {}

  /** Holds only if one thread is not too late. */
  public static final class TwoPlaces {
    public static final String LOOKS_AT = "a b";
    private int a;
    private int b;
    private int other;

    public void one() {
      a = 1;
      other++;
    }

    public void two() {
      b = 1;
      other++;
    }

    public boolean holds() {
      return a >= b;
    }
  }

  /** Holds in every state. */
  public static final class Ordered {
    public static final String LOOKS_AT = "a b";
    private volatile int a;
    private volatile int b;

    public void one() {
      a = 1;
      b = 1;
    }

    public int two() {
      return a + b;
    }

    public boolean holds() {
      return a >= b;
    }
  }

  /** Broken for one moment only, after which all is well. */
  public static final class ForAMoment {
    public static final String LOOKS_AT = "free taken";
    private int free = 2;
    private int taken;

    public synchronized void one() {
      free--;
      taken++;
    }

    public synchronized void two() {
      free--;
      taken++;
    }

    public boolean holds() {
      return free + taken <= 2;
    }
  }

  /** What it looks at becomes reachable in the course of the run. */
  public static final class NewPlaces {
    public static final String LOOKS_AT = "box value";

    private static final class Box {
      int value;
    }

    private final Box hidden = new Box();
    private Box box;

    public void one() {
      box = hidden;
    }

    public void two() {
      hidden.value = 1;
      hidden.value = 0;
    }

    public boolean holds() {
      return box == null || box.value == 0;
    }
  }

  /** A compare-and-set that wins changes what is looked at. */
  public static final class Exchanged {
    public static final String LOOKS_AT = "value";
    private final AtomicInteger a = new AtomicInteger();
    private final AtomicInteger b = new AtomicInteger();

    public boolean one() {
      return a.compareAndSet(0, 1);
    }

    public boolean two() {
      return a.compareAndSet(0, 2);
    }

    public void three() {
      b.set(1);
    }

    public boolean holds() {
      return a.get() != 2 || b.get() == 0;
    }
  }

  /** It looks into a queue. */
  public static final class Queued {
    public static final String LOOKS_AT = "n ()";
    private final ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();
    private volatile int n;

    public void one() {
      queue.add("a");
      n++;
    }

    public void two() {
      n = 0;
    }

    public boolean holds() {
      return queue.size() >= n;
    }
  }
}
