package heddle.hooks;

/**
 * What rewritten open code calls in place of entering and leaving monitors, and of waiting and
 * notifying: none of these monitors is a real one.
 */
public final class MonitorHooks {
  private MonitorHooks() {}

  /**
   * Stands for {@code monitorenter}: no real monitor is taken in open code. Where the engine itself
   * calls the program (a class loader, while it looks at a class), nobody else runs.
   */
  public static void monitorEnter(Object monitor, int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      if (c != null && HeddleBridge.carrier() == c.carrier) {
        return;
      }
      throw new IllegalStateException("open code runs outside a logical thread");
    }
    c.monitorEnter(monitor, site);
  }

  /** Stands for {@code monitorexit}. */
  public static void monitorExit(Object monitor, int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return;
    }
    c.monitorExit(monitor, site);
  }

  /** Stands for {@code Object.wait()}. */
  public static void await(Object monitor, int site) throws InterruptedException {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      monitor.wait();
      return;
    }
    c.await(monitor, 0, 0, site);
  }

  /** Stands for {@code Object.wait(long)}. */
  public static void await(Object monitor, long millis, int site) throws InterruptedException {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      monitor.wait(millis);
      return;
    }
    c.await(monitor, millis, 0, site);
  }

  /** Stands for {@code Object.wait(long, int)}. */
  public static void await(Object monitor, long millis, int nanos, int site)
      throws InterruptedException {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      monitor.wait(millis, nanos);
      return;
    }
    c.await(monitor, millis, nanos, site);
  }

  /** Stands for {@code Object.notify}. */
  public static void notifyOne(Object monitor, int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      monitor.notify();
      return;
    }
    c.notifyOne(monitor, site);
  }

  /** Stands for {@code Object.notifyAll}. */
  public static void notifyAll(Object monitor, int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      monitor.notifyAll();
      return;
    }
    c.notifyAll(monitor, site);
  }

  /** Stands for {@code Thread.holdsLock}. */
  public static boolean holdsLock(Object monitor) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return Thread.holdsLock(monitor);
    }
    return c.holdsLock(monitor);
  }
}
