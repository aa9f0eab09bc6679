package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.instrument.SiteTable;

/** What threads look at that go round and round. */
public final class Looks {
  private Looks() {}

  /**
   * The row at which a thread last looked at anything that matters to it, other than what only
   * decides how it passes the time; -1 if it never did.
   *
   * @param step no later than this step
   */
  public static int last(EventLog log, SiteTable sites, int thread, int step) {
    for (int row = log.size() - 1; row >= 0; row--) {
      if (log.thread(row) == thread
          && log.step(row) <= step
          && log.kind(row).access()
          && !sites.paces(log.site(row))) {
        return row;
      }
    }
    return -1;
  }
}
