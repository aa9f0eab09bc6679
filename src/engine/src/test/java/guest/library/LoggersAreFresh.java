package guest.library;

import heddle.engine.suite.Expect;
import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;

@Expect(
    reaches = {"1, 2", "2, 1", "2, 2"},
    executions = 200,
    why = "both name the same logger, and handlers that earlier executions have added are gone")
public class LoggersAreFresh {
  private static int add() {
    Logger logger = Logger.getLogger("guest.library.fresh");
    logger.addHandler(new ConsoleHandler());
    return logger.getHandlers().length;
  }

  public int one() {
    return add();
  }

  public int two() {
    return add();
  }
}
