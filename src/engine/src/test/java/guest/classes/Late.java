package guest.classes;

/** Things that happen only when nothing else can. */
public final class Late {
  private Late() {}

  /** The shorter sleep ends first, and neither while others go on. */
  public static final class Sleeps {
    private int x;

    public int one() throws InterruptedException {
      Thread.sleep(10);
      return ++x;
    }

    public int two() throws InterruptedException {
      Thread.sleep(1_000);
      return ++x;
    }

    public void three() {
      x++;
    }

    public void late() {}
  }

  /** A wait times out only if nobody notifies. */
  public static final class TimedWait {
    private boolean set;
    private int x;

    public int one() throws InterruptedException {
      synchronized (this) {
        if (!set) {
          wait(10);
        }
      }
      return x;
    }

    public synchronized void two() {
      notify();
    }

    public void three() {
      x = 1;
    }

    public void late() {}
  }

  /** Two wait, one is notified, and the other one times out. */
  public static final class OneOfTwoTimesOut {
    private int x;

    public synchronized int one() throws InterruptedException {
      wait(10);
      return ++x;
    }

    public synchronized int two() throws InterruptedException {
      wait(10);
      return ++x;
    }

    public synchronized void three() {
      notify();
    }

    public void late() {}
  }

  /** The hook runs when all threads have ended, whatever their order. */
  public static final class Hook {
    private int x;
    private int seen;

    public void one() {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> seen = x));
      x++;
    }

    public void two() {
      x++;
    }

    public int end() {
      return seen;
    }
  }

  /** The hook takes a monitor that others have taken before. */
  public static final class HookWithMonitor {
    private int x;

    public void one() {
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    synchronized (this) {
                      x = -x;
                    }
                  }));
    }

    public synchronized int two() {
      return ++x;
    }

    public synchronized int three() {
      return ++x;
    }

    public int end() {
      return x;
    }
  }
}
