package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

@Expect(
    reaches = {"1", "2"},
    why = "a handler that does not lock may lose one")
public class LoggedWithoutLock {
  private final Logger logger = Logger.getAnonymousLogger();
  private final Counter counter = new Counter();

  /** Counts what is logged. */
  private static final class Counter extends Handler {
    int seen;

    @Override
    public void publish(LogRecord logged) {
      seen++;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  public void before() {
    logger.setUseParentHandlers(false);
    logger.addHandler(counter);
  }

  public void one() {
    logger.info("one");
  }

  public void two() {
    logger.log(Level.WARNING, "two {0}", 2);
  }

  public int end() {
    return counter.seen;
  }
}
