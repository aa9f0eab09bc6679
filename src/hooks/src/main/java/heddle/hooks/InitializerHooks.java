package heddle.hooks;

/**
 * What stands for the virtual machine where classes of the program are initialized, and for what
 * makes it do so.
 */
public final class InitializerHooks {
  /** The answer that nothing is under control, so that the initializer just runs. */
  private static final int UNCONTROLLED = 2;

  private InitializerHooks() {}

  /** A class initializer throws: from now on its class cannot be used. */
  public static void initializerFailed() {
    Controller c = Controller.installed;
    if (!Controller.absent(c)) {
      c.initializerFailed = true;
    }
  }

  /** See {@link Controller#beginInitializer}; 2 if nothing is under control. */
  public static int beginInitializer(Class<?> type, int site, boolean isolated) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      if (c != null) {
        c.initializedUncontrolled(type, site);
      }
      return UNCONTROLLED;
    }
    return c.beginInitializer(type, site, isolated);
  }

  /** See {@link Controller#endInitializer}. */
  public static boolean endInitializer(Class<?> type, int site) {
    Controller c = Controller.installed;
    return Controller.absent(c) || c.endInitializer(type, site);
  }

  /** See {@link Controller#failInitializer}. */
  public static Throwable failInitializer(Class<?> type, int site, Throwable failure) {
    Controller c = Controller.installed;
    if (Controller.absent(c)) {
      return failure instanceof Error ? failure : new ExceptionInInitializerError(failure);
    }
    return c.failInitializer(type, site, failure);
  }

  /** See {@link Controller#use}. */
  public static void use(Class<?> type) {
    Controller c = Controller.installed;
    if (!Controller.absent(c)) {
      c.use(type);
    }
  }

  /** Stands for {@code Class.forName} with a loader. */
  public static Class<?> forName(String name, boolean initialize, ClassLoader loader)
      throws ClassNotFoundException {
    Class<?> type = Class.forName(name, initialize, loader);
    if (initialize) {
      use(type);
    }
    return type;
  }
}
