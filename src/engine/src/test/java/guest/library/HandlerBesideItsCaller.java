package guest.library;

import heddle.engine.suite.Expect;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.MemoryHandler;

@Expect(
    reaches = "2",
    executions = 1_000,
    why = "who holds the lock does not log, so that the handler gets it in the end")
public class HandlerBesideItsCaller {
  private final Object lock = new Object();
  private int seen;
  private final Logger logger = Logger.getAnonymousLogger();

  /** Takes the program's lock for each record. */
  private final class Locking extends Handler {
    @Override
    public void publish(LogRecord logged) {
      synchronized (lock) {
        seen++;
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  public void before() {
    logger.setUseParentHandlers(false);
    logger.addHandler(new MemoryHandler(new Locking(), 4, Level.ALL));
  }

  public void one() {
    logger.info("one");
  }

  public void two() {
    logger.info("two");
  }

  public int end() {
    return seen;
  }
}
