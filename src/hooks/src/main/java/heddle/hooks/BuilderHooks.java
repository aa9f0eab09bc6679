package heddle.hooks;

/**
 * What the rewritten {@code AbstractStringBuilder} calls: like {@link LibraryHooks}, but only while
 * these are stepped into. A {@code StringBuffer} is one as well, and guards what it has: of it the
 * monitor is seen, and what is inside is not.
 */
public final class BuilderHooks {
  private BuilderHooks() {}

  private static boolean closed() {
    Controller c = Controller.installed;
    return c == null || !c.buildersOpen;
  }

  /** See {@link Controller#field}. */
  public static void field(Object owner, int site) {
    if (!closed()) {
      LibraryHooks.field(owner, site);
    }
  }

  /** See {@link Controller#element}. */
  public static void element(Object array, int index, int site) {
    if (!closed()) {
      LibraryHooks.element(array, index, site);
    }
  }

  /** See {@link Controller#read(int)}. */
  public static int read(int value) {
    return closed() ? value : LibraryHooks.read(value);
  }

  /** See {@link Controller#read(long)}. */
  public static long read(long value) {
    return closed() ? value : LibraryHooks.read(value);
  }

  /** See {@link Controller#read(float)}. */
  public static float read(float value) {
    return closed() ? value : LibraryHooks.read(value);
  }

  /** See {@link Controller#read(double)}. */
  public static double read(double value) {
    return closed() ? value : LibraryHooks.read(value);
  }

  /** See {@link Controller#read(Object)}. */
  public static Object read(Object value) {
    return closed() ? value : LibraryHooks.read(value);
  }

  /** See {@link Controller#write(int, int)}. */
  public static void write(int old, int value) {
    if (!closed()) {
      LibraryHooks.write(old, value);
    }
  }

  /** See {@link Controller#write(long, long)}. */
  public static void write(long old, long value) {
    if (!closed()) {
      LibraryHooks.write(old, value);
    }
  }

  /** See {@link Controller#write(float, float)}. */
  public static void write(float old, float value) {
    if (!closed()) {
      LibraryHooks.write(old, value);
    }
  }

  /** See {@link Controller#write(double, double)}. */
  public static void write(double old, double value) {
    if (!closed()) {
      LibraryHooks.write(old, value);
    }
  }

  /** See {@link Controller#write(Object, Object)}. */
  public static void write(Object old, Object value) {
    if (!closed()) {
      LibraryHooks.write(old, value);
    }
  }

  /** See {@link Hooks#present}. */
  public static void present(Object array, int index) {
    if (!closed()) {
      LibraryHooks.present(array, index);
    }
  }

  /** See {@link Hooks#restore}. */
  public static void restore() {
    LibraryHooks.restore();
  }
}
