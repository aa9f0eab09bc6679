package heddle.hooks;

/**
 * What rewritten open code calls at loops, and wherever something changes that decides whether a
 * round of one has changed anything.
 */
public final class RoundHooks {
  private RoundHooks() {}

  /**
   * Stands on every backward branch, and where the program is called: a loop without visible
   * operations must not run for ever.
   */
  public static void loop() {
    if (--Controller.fuel < 0) {
      exhausted();
    }
  }

  /** See {@link Controller#effects}. */
  public static void outside() {
    Controller.effects++;
  }

  /** See {@link Controller#created}. */
  public static void created(Object object) {
    if (!Controller.followed) {
      return;
    }
    Controller c = Controller.installed;
    if (c != null && c.silence == 0 && HeddleBridge.carrier() == c.carrier) {
      c.created(object);
    }
  }

  /** See {@link Controller#local(long)}. */
  public static void local(long value) {
    Controller c = Controller.installed;
    if (c != null && c.silence == 0 && HeddleBridge.carrier() == c.carrier) {
      c.local(value);
    }
  }

  /** See {@link Controller#local(Object)}. */
  public static void local(Object value) {
    Controller c = Controller.installed;
    if (c != null && c.silence == 0 && HeddleBridge.carrier() == c.carrier) {
      c.local(value);
    }
  }

  /** See {@link Controller#round}. */
  public static Object round(Object last, boolean again) {
    Controller c = Controller.installed;
    if (c == null || c.silence != 0 || HeddleBridge.carrier() != c.carrier) {
      return last;
    }
    return c.round(last, again);
  }

  private static void exhausted() {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      Controller.fuel = Integer.MAX_VALUE;
    } else {
      c.outOfFuel();
    }
  }
}
