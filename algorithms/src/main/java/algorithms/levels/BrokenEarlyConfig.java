package algorithms.levels;

/**
 * A configuration that is made when it is first asked for, with double-checked locking, and
 * published before it is loaded: wrong, because those who look without the lock find it unfinished.
 *
 * <p><b>The rule it breaks:</b> nobody may get hold of an object before it is complete. The same
 * happens to a program that assigns last, if the field is not volatile: then the compiler or the
 * processor may do what is written out here.
 *
 * <p><b>Source:</b> Bacon and others, "The 'Double-Checked Locking is Broken' Declaration", 2001.
 *
 * @see EarlyConfig
 */
public final class BrokenEarlyConfig {

  private volatile Settings loaded;

  /** Creates a configuration that is not loaded. */
  public BrokenEarlyConfig() {}

  /**
   * Returns the port, and loads the configuration first if that has not been done.
   *
   * @return 80
   * @throws IllegalStateException if the configuration is not complete
   */
  public int port() {
    if (loaded == null) {
      synchronized (this) {
        if (loaded == null) {
          loaded = new Settings();
          loaded.port = 80; // the fault: others have seen it already
        }
      }
    }
    if (loaded.port == 0) {
      throw new IllegalStateException("The configuration is not complete: it has no port.");
    }
    return loaded.port;
  }

  private static final class Settings {
    int port;
  }
}
