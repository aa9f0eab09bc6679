package guest.classes;

/** Wait and notify. */
public final class Waits {
  private Waits() {}

  /** A wait that looks first. */
  public static final class Guarded {
    private boolean set;

    public synchronized void one() throws InterruptedException {
      while (!set) {
        wait();
      }
    }

    public synchronized void two() {
      set = true;
      notify();
    }
  }

  /** A wait that does not look: the notification can come too early. */
  public static final class Blind {
    public synchronized int one() throws InterruptedException {
      wait();
      return 1;
    }

    public synchronized void two() {
      notify();
    }
  }

  /** A notification may wake either of two. */
  public static final class OneOfTwo {
    public synchronized int one() throws InterruptedException {
      wait();
      return 1;
    }

    public synchronized int two() throws InterruptedException {
      wait();
      return 2;
    }

    public synchronized void three() {
      notify();
    }
  }

  /** Two notifications for two that wait. */
  public static final class TwoForTwo {
    private int x;

    public synchronized int one() throws InterruptedException {
      wait();
      return ++x;
    }

    public synchronized int two() throws InterruptedException {
      wait();
      return ++x;
    }

    public void three() {
      synchronized (this) {
        notify();
      }
      synchronized (this) {
        notify();
      }
    }
  }

  /** All at once. */
  public static final class All {
    private int x;

    public synchronized int one() throws InterruptedException {
      wait();
      return ++x;
    }

    public synchronized int two() throws InterruptedException {
      wait();
      return ++x;
    }

    public synchronized void three() {
      notifyAll();
    }
  }

  /** A wait with a time-out, which may fire before the notification, or after it too late. */
  public static final class Timed {
    private int x;

    public synchronized int one() throws InterruptedException {
      wait(10);
      return x;
    }

    public synchronized void two() {
      x = 1;
      notify();
      x = 2;
    }
  }

  /** Two with time-outs. */
  public static final class TwoTimed {
    private int x;

    public synchronized int one() throws InterruptedException {
      wait(10);
      return ++x;
    }

    public synchronized int two() throws InterruptedException {
      wait(20);
      return ++x;
    }
  }

  /** One of two that wait has a time-out. */
  public static final class OneTimed {
    public synchronized int one() throws InterruptedException {
      wait(10);
      return 1;
    }

    public synchronized int two() throws InterruptedException {
      wait();
      return 2;
    }

    public synchronized void three() {
      notify();
    }
  }

  /** A wait that may end for no reason. */
  public static final class Spurious {
    private int x;

    public synchronized int one() throws InterruptedException {
      wait();
      return x;
    }

    public synchronized void two() {
      x = 1;
      notify();
    }

    public int spuriously() {
      return 1;
    }
  }

  /** One of two waits may end for no reason. */
  public static final class OneSpurious {
    public synchronized int one() throws InterruptedException {
      wait();
      return 1;
    }

    public synchronized int two() throws InterruptedException {
      wait();
      return 2;
    }

    public synchronized void three() {
      notify();
    }

    public int spuriously() {
      return 1;
    }
  }

  /** A buffer of one place. */
  public static final class Buffer {
    private int content;

    public synchronized void one() throws InterruptedException {
      while (content != 0) {
        wait();
      }
      content = 1;
      notifyAll();
    }

    public synchronized int two() throws InterruptedException {
      while (content == 0) {
        wait();
      }
      int taken = content;
      content = 0;
      notifyAll();
      return taken;
    }
  }
}
