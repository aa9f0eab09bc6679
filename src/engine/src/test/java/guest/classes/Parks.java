package guest.classes;

import java.util.concurrent.locks.LockSupport;

/** Parking, sleeping and interrupting. */
public final class Parks {
  private Parks() {}

  /** A permit, before or after. */
  public static final class Permit {
    private volatile Thread waiter;

    public void one() {
      waiter = Thread.currentThread();
      LockSupport.park();
    }

    public void two() {
      LockSupport.unpark(waiter);
    }
  }

  /** Until something is set. */
  public static final class UntilSet {
    private volatile Thread waiter;
    private volatile boolean set;

    public void one() {
      waiter = Thread.currentThread();
      if (!set) {
        LockSupport.park();
      }
    }

    public void two() {
      set = true;
      LockSupport.unpark(waiter);
    }
  }

  /** At most for a while. */
  public static final class ForAWhile {
    private volatile Thread waiter;
    private volatile int x;

    public int one() {
      waiter = Thread.currentThread();
      LockSupport.parkNanos(1);
      return x;
    }

    public void two() {
      x = 1;
      LockSupport.unpark(waiter);
      x = 2;
    }
  }

  /** For no reason. */
  public static final class Spurious {
    private volatile Thread waiter;
    private volatile int x;

    public int one() {
      waiter = Thread.currentThread();
      LockSupport.park();
      return x;
    }

    public void two() {
      x = 1;
      LockSupport.unpark(waiter);
    }

    public int spuriously() {
      return 1;
    }
  }

  /** Two unpark the same. */
  public static final class TwoPermits {
    private volatile Thread waiter;

    public void one() {
      waiter = Thread.currentThread();
      LockSupport.park();
      LockSupport.park();
    }

    public void two() {
      LockSupport.unpark(waiter);
    }

    public void three() {
      LockSupport.unpark(waiter);
    }
  }

  /** A sleep orders nothing. */
  public static final class Sleep {
    private int x;

    public int one() throws InterruptedException {
      Thread.sleep(10);
      return x;
    }

    public void two() {
      x = 1;
    }
  }

  /** Neither do two. */
  public static final class Sleeps {
    private int x;

    public int one() throws InterruptedException {
      Thread.sleep(10);
      return ++x;
    }

    public int two() throws InterruptedException {
      Thread.sleep(20);
      return ++x;
    }
  }

  /** A sleeper is interrupted, or not yet asleep, or awake already. */
  public static final class InterruptedSleep {
    private volatile Thread sleeper;

    public int one() {
      sleeper = Thread.currentThread();
      try {
        Thread.sleep(10);
        return 1;
      } catch (InterruptedException e) {
        return 2;
      }
    }

    public void two() {
      Thread seen = sleeper;
      if (seen != null) {
        seen.interrupt();
      }
    }
  }

  /** The same of a wait. */
  public static final class InterruptedWait {
    private volatile Thread waiter;

    public int one() {
      waiter = Thread.currentThread();
      synchronized (this) {
        try {
          wait();
          return 1;
        } catch (InterruptedException e) {
          return 2;
        }
      }
    }

    public void two() {
      Thread seen = waiter;
      if (seen != null) {
        seen.interrupt();
      }
    }
  }

  /** Interrupted or notified. */
  public static final class InterruptedOrNotified {
    private volatile Thread waiter;

    public int one() {
      synchronized (this) {
        waiter = Thread.currentThread();
        try {
          wait();
          return 1;
        } catch (InterruptedException e) {
          return 2;
        }
      }
    }

    public void two() {
      Thread seen = waiter;
      if (seen != null) {
        seen.interrupt();
      }
    }

    public synchronized void three() {
      notify();
    }
  }

  /** A yield is nothing. */
  public static final class Yield {
    private int x;

    public void one() {
      x++;
      Thread.yield();
    }

    public void two() {
      Thread.yield();
      x++;
    }

    public int end() {
      return x;
    }
  }
}
