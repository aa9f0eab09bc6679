package heddle.hooks;

/**
 * What rewritten classes of the JDK call: like {@link Hooks}, but silent inside a call of a closed
 * class, and safe for the JVM's own threads, which run the same code uncontrolled.
 */
public final class LibraryHooks {
  private LibraryHooks() {}

  /** See {@link Controller#field}. */
  public static void field(Object owner, int site) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.field(c, owner, site);
  }

  /** See {@link Controller#element}. */
  public static void element(Object array, int index, int site) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.element(c, array, index, site);
  }

  /** See {@link Controller#variable}. */
  public static void variable(Object handle, Object coordinate, int index, int site) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.variable(c, handle, coordinate, index, site);
  }

  /** See {@link Controller#memory}. */
  public static void memory(Object base, long offset, int site) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.memory(c, base, offset, site);
  }

  /** See {@link Controller#read(int)}. */
  public static int read(int value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return value;
    }
    return Heard.read(c, value);
  }

  /** See {@link Controller#read(long)}. */
  public static long read(long value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return value;
    }
    return Heard.read(c, value);
  }

  /** See {@link Controller#read(float)}. */
  public static float read(float value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return value;
    }
    return Heard.read(c, value);
  }

  /** See {@link Controller#read(double)}. */
  public static double read(double value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return value;
    }
    return Heard.read(c, value);
  }

  /** See {@link Controller#read(Object)}. */
  public static Object read(Object value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return value;
    }
    return Heard.read(c, value);
  }

  /** See {@link Hooks#present}. */
  public static void present(Object array, int index) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Hooks.present(array, index);
  }

  /** See {@link Hooks#restore}. */
  public static void restore() {
    Hooks.restore();
  }

  /** See {@link Controller#write(int, int)}. */
  public static void write(int old, int value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.write(c, old, value);
  }

  /** See {@link Controller#write(long, long)}. */
  public static void write(long old, long value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.write(c, old, value);
  }

  /** See {@link Controller#write(float, float)}. */
  public static void write(float old, float value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.write(c, old, value);
  }

  /** See {@link Controller#write(double, double)}. */
  public static void write(double old, double value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.write(c, old, value);
  }

  /** See {@link Controller#write(Object, Object)}. */
  public static void write(Object old, Object value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.write(c, old, value);
  }

  /** See {@link Controller#assigned(int)}. */
  public static void assigned(int value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.assigned(c, value);
  }

  /** See {@link Controller#assigned(long)}. */
  public static void assigned(long value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.assigned(c, value);
  }

  /** See {@link Controller#assigned(float)}. */
  public static void assigned(float value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.assigned(c, value);
  }

  /** See {@link Controller#assigned(double)}. */
  public static void assigned(double value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.assigned(c, value);
  }

  /** See {@link Controller#assigned(Object)}. */
  public static void assigned(Object value) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.assigned(c, value);
  }

  /** See {@link Controller#exchanged(boolean, int, int)}. */
  public static boolean exchanged(boolean won, int expected, int update) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return won;
    }
    return Heard.exchanged(c, won, expected, update);
  }

  /** See {@link Controller#exchanged(boolean, long, long)}. */
  public static boolean exchanged(boolean won, long expected, long update) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return won;
    }
    return Heard.exchanged(c, won, expected, update);
  }

  /** See {@link Controller#exchanged(boolean, float, float)}. */
  public static boolean exchanged(boolean won, float expected, float update) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return won;
    }
    return Heard.exchanged(c, won, expected, update);
  }

  /** See {@link Controller#exchanged(boolean, double, double)}. */
  public static boolean exchanged(boolean won, double expected, double update) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return won;
    }
    return Heard.exchanged(c, won, expected, update);
  }

  /** See {@link Controller#exchanged(boolean, Object, Object)}. */
  public static boolean exchanged(boolean won, Object expected, Object update) {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return won;
    }
    return Heard.exchanged(c, won, expected, update);
  }

  /** See {@link Controller#updated}. */
  public static void updated() {
    Controller c = Controller.installed;
    if (c == null || c.librarySilence != 0 || HeddleBridge.carrier() != c.carrier) {
      return;
    }
    Heard.updated(c);
  }

  /**
   * Stands before {@code monitorenter}; silent inside a closed call, but it may block: takes the
   * logical monitor and returns the object to lock for real, which is {@code monitor} itself in
   * threads that are not under control.
   */
  public static Object monitorEnter(Object monitor, int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return monitor;
    }
    int silenced = c.librarySilence == 0 ? 0 : 1;
    c.silence += silenced;
    try {
      c.monitorEnter(monitor, site);
    } finally {
      c.silence -= silenced;
    }
    return c.monitorProxy;
  }

  /** Stands before {@code monitorexit} of what {@link #monitorEnter} returned. */
  public static void monitorExit(Object monitor, int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return;
    }
    int silenced = c.librarySilence == 0 ? 0 : 1;
    c.silence += silenced;
    try {
      c.monitorExit(monitor, site);
    } finally {
      c.silence -= silenced;
    }
  }

  /** A public call of a closed class begins. */
  public static void enterCall(Object target, int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return;
    }
    Heard.enterCall(c, target, null, site);
  }

  /** A public call of a closed class begins that is about one entry of it. */
  public static void enterCall(Object target, Object key, int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return;
    }
    Heard.enterCall(c, target, key, site);
  }

  /** What a public call of a closed class has returned, after it was left. */
  public static void returned(Object result) {
    if (!Controller.followed || result == null) {
      return;
    }
    Controller c = Controller.installed;
    if (!Controller.absent(c)) {
      c.returned(result);
    }
  }

  /** A public call of a closed class returns or throws. */
  public static void leaveCall(int site) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return;
    }
    Heard.leaveCall(c, site);
  }
}
