package algorithms.lazy;

import java.util.function.Function;
import java.util.function.Supplier;

/** A lazy configuration and how often it was made: what goes wrong with a lazy value shows here. */
public abstract class LazyAnswer {

  private final Lazy<MadeConfig> config;

  /** How often the value was made. Written while it is made, read when all threads have ended. */
  private int made;

  /**
   * Creates one whose configuration is still to be made.
   *
   * @param way makes a lazy value of what makes its value
   */
  protected LazyAnswer(Function<Supplier<MadeConfig>, Lazy<MadeConfig>> way) {
    config =
        way.apply(
            () -> {
              made++;
              return new MadeConfig();
            });
  }

  /**
   * Asks the configuration, and makes it if nobody has yet.
   *
   * @return 42
   */
  public final int answer() {
    return config.get().answer();
  }

  /**
   * Tells how often the configuration was made.
   *
   * @return 1, after the first answer
   */
  public final int made() {
    return made;
  }
}
