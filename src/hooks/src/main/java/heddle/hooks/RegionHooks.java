package heddle.hooks;

/**
 * Where stretches of code begin and end of which nothing, or less than usual, is a visible
 * operation; and where the program is called back from inside one of them.
 */
public final class RegionHooks {
  /** The answer to open code that is not under control; below it, how deep it was offstage. */
  private static final int UNTOLD = -1;

  private RegionHooks() {}

  /** Begins a region without scheduling points; it may still block. Regions nest. */
  public static void enterRegion() {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return;
    }
    c.silence++;
    c.librarySilence++;
  }

  /** Ends the region that {@link #enterRegion} began. */
  public static void leaveRegion() {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return;
    }
    c.silence--;
    c.librarySilence--;
  }

  /**
   * A method of open code begins, perhaps called back from inside a closed call, whose silence must
   * not cover it. The answer is for {@link #leaveOpen}.
   */
  public static int enterOpen() {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return c == null || c.offstage == 0 ? UNTOLD : enterOnstage(c);
    }
    if (c.depth >= Controller.DEEPEST) {
      throw new StackOverflowError();
    }
    RoundHooks.loop(); // A loop in the JDK may call nothing but this.
    c.depth++;
    return c.librarySilence == c.silence ? 0 : 1 + c.enterOpen();
  }

  /**
   * The JDK's own machinery calls the program back: a class loader of its own, say. That is under
   * control and may block, but has no scheduling points.
   */
  private static int enterOnstage(Controller c) {
    if (!c.wasRunning || HeddleBridge.carrier() != c.carrier) {
      return UNTOLD;
    }
    int stretches = c.offstage;
    c.offstage = 0;
    c.running = true;
    c.programEnters();
    return UNTOLD - stretches;
  }

  private static void leaveOnstage(Controller c, int stretches) {
    c.programLeaves();
    c.running = false;
    c.wasRunning = true;
    c.offstage = stretches;
  }

  /** A method of open code returns or throws. */
  public static void leaveOpen(int entered) {
    if (entered == UNTOLD) {
      return;
    }
    Controller c = Controller.installed;
    if (entered < UNTOLD) {
      leaveOnstage(c, UNTOLD - entered);
      return;
    }
    c.depth--;
    if (entered > 0) {
      c.leaveOpen(entered - 1);
    }
  }

  /**
   * Stands before a call of a part of the JDK whose use of atomics and locks is none of the
   * program's business. Code of the program that it calls back is visible.
   */
  public static void enterQuiet() {
    Controller.effects++;
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return;
    }
    c.librarySilence++;
  }

  /** Stands behind such a call, however it ends. */
  public static void leaveQuiet() {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return;
    }
    c.librarySilence--;
  }

  /**
   * Begins a stretch of the JDK's own machinery (class loading, linking) in which nothing is under
   * control: it neither blocks on logical locks nor is interrupted. Stretches nest.
   */
  public static void enterOffstage() {
    Controller c = Controller.installed;
    if (c == null || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    if (c.offstage++ == 0) {
      c.wasRunning = c.running;
      if (c.wasRunning) {
        c.programLeaves();
      }
      c.running = false;
      c.silence++;
      c.librarySilence++;
    }
  }

  /** Ends the stretch that {@link #enterOffstage} began. */
  public static void leaveOffstage() {
    Controller c = Controller.installed;
    if (c == null || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    if (--c.offstage == 0) {
      c.silence--;
      c.librarySilence--;
      c.running = c.wasRunning;
      if (c.wasRunning) {
        c.programEnters();
      }
    }
  }
}
