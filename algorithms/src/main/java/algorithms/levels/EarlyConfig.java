package algorithms.levels;

/** A configuration that is published when it is complete. Thread-safe. */
public final class EarlyConfig {

  private volatile Settings loaded;

  /** Creates a configuration that is not loaded. */
  public EarlyConfig() {}

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
          Settings settings = new Settings();
          settings.port = 80;
          loaded = settings;
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
